import type { Document } from '../../document.ts'

/** Tokens [first, end) of one paragraph; `place` is 0 for the headline or first paragraph, then 1, 2, and 3 for the rest. */
export interface ParagraphRange {
  readonly first: number
  readonly end: number
  readonly place: number
}

/** Longest stretch that is labelled at once: a longer paragraph is cut at a sentence, so that memory stays bounded. */
const MOST_TOKENS = 4000

/** The paragraphs of a document as ranges of tokens, in order, empty ones left out. */
export function paragraphRanges({ sentences, ranges }: Document): ParagraphRange[] {
  const found: ParagraphRange[] = []
  let k = 0
  while (k < sentences.length) {
    const paragraph = sentences[k]!.paragraph
    const first = ranges[k]!.first
    let end = first
    while (k < sentences.length && sentences[k]!.paragraph === paragraph && ranges[k]!.end - first <= MOST_TOKENS) {
      end = ranges[k++]!.end
    }
    if (end === first && k < sentences.length && sentences[k]!.paragraph === paragraph) {
      const range = ranges[k++]!
      for (let from = range.first; from < range.end; from += MOST_TOKENS) {
        found.push({ first: from, end: Math.min(range.end, from + MOST_TOKENS), place: Math.min(3, paragraph) })
      }
    } else if (end > first) found.push({ first, end, place: Math.min(3, paragraph) })
  }
  return found
}
