import type { Document } from '../document.ts'
import { transcriptWords } from '../locales/en/furniture.ts'

/** Characters of the longest line that announces one. */
const longest = 200

/** Index of the first sentence of a transcript or a statement in full: from there on it is somebody's own words. */
export function transcriptFrom({ text, sentences }: Document): number {
  const at = sentences.findIndex(
    ({ start, end }) => end - start <= longest && transcriptWords.test(text.slice(start, end)),
  )
  return at < 0 ? sentences.length : at
}
