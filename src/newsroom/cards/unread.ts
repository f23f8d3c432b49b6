import type { Analysis } from '../../core/analysis.ts'
import { say } from '../../locales/index.ts'

/** Why nothing is made of a text, as the end of a sentence; a text whose language can't be told is not said to be in another. */
export function whyUnread({ code }: Analysis['language']): string {
  if (code === 'und') return say.reading.tooShort
  return say.reading.inLanguage(code)
}
