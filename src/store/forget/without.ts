import type { WordFinder } from '../../core/word-finder.ts'

/** What stands where words were taken out of a sentence of somebody’s own. */
const takenOut = '[taken out]'

/** A text of somebody’s own without the words that go. */
export function without(text: string, { heldBy }: WordFinder): string {
  const held = [...heldBy(text)].sort((a, b) => b.length - a.length)
  return held.reduce((left, word) => left.replaceAll(word, takenOut), text)
}
