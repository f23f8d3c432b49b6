import type { Span } from '../../core/span.ts'
import { wordsOf } from './words.ts'

/** Pairs of double marks; single ones are apostrophes too often to be told apart in one sentence. */
const pairs: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»' }

/** The words between quotation marks in a sentence, as one string; a mark without its other half reaches to the sentence's end. */
export function quotedWords(text: string, span: Span): string {
  const quoted: string[] = []
  for (let at = span.start; at < span.end; at++) {
    const closing = pairs[text[at]!]
    if (closing === undefined) continue
    const end = text.indexOf(closing, at + 1)
    const inside = { start: at + 1, end: end < 0 || end > span.end ? span.end : end }
    for (const one of wordsOf(text, inside).map(({ plain }) => plain)) quoted.push(one)
    at = inside.end
  }
  return quoted.join(' ')
}
