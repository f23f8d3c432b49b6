import type { Span } from '../../core/span.ts'

/** A word of a sentence as it is compared: small letters, straight marks. Spans count from the start of the whole text. */
export interface Word extends Span {
  readonly plain: string
  readonly capital: boolean
}

/** Figures keep their points and commas, words their apostrophes; marks are no words. */
const shape = /[$£€¥]?\d+(?:[.,:]\d+)*%?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu

/** The words of a stretch of a text. */
export function wordsOf(text: string, span: Span): Word[] {
  return [...text.slice(span.start, span.end).matchAll(shape)].map((match) => {
    const [written] = match
    const start = span.start + match.index
    return {
      start,
      end: start + written.length,
      plain: written.normalize('NFKC').replaceAll('’', "'").toLowerCase(),
      capital: /^\p{Lu}/u.test(written),
    }
  })
}
