import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { paragraphRanges } from '../../tagger/paragraphs.ts'

/** What is between two marks: tokens [first, end), marks included. */
export interface Quotation {
  readonly first: number
  readonly end: number
  readonly paragraph: number
  /** Tokens [from, to) of its paragraph. */
  readonly from: number
  readonly to: number
  /** Whether it is sentences of its own: it begins where a sentence does and ends with a stop inside. */
  readonly whole: boolean
  /** Whether it ends in a comma, a question mark or an exclamation mark, as one does whose tag follows. */
  readonly leads: boolean
  /** Whether its closing mark is missing, and the paragraph's end stands in for it. */
  readonly open: boolean
}

const stop = /[.!?…]$/

/** The quotations of a document in order, nested ones left out. Linear in its length. */
export function readQuotations(document: Document, { quote, sentence }: Columns): Quotation[] {
  const { tokens, ranges } = document
  const found: Quotation[] = []
  for (const { first: from, end: to } of paragraphRanges(document)) {
    for (let i = from; i < to; i++) {
      if (quote[i] !== OPENING) continue
      const first = i
      while (i < to && quote[i] === OPENING) i++
      while (i < to && quote[i] !== CLOSING && quote[i] !== OPENING) i++
      const open = i >= to || quote[i] !== CLOSING
      while (i < to && quote[i] === CLOSING) i++
      const end = i
      i--
      const last = lastWord(document, quote, end)
      const value = tokens[last]?.value ?? ''
      const begins = ranges[sentence[first]!]!.first === first || tokens[first - 1]?.value === ':'
      found.push({
        first,
        end,
        paragraph: document.sentences[sentence[first]!]!.paragraph,
        from,
        to,
        whole: begins && (open || stop.test(value)),
        leads: /^(?:,|\?|!|—|–|-|\.\.\.|…|\?!|!\?|!+|\?+)$/.test(value) || tokens[end]?.value === ',',
        open,
      })
    }
  }
  return found
}

function lastWord({ tokens }: Document, quote: Uint8Array, end: number): number {
  let last = end - 1
  while (last > 0 && quote[last] === CLOSING) last--
  return tokens[last]?.value === '’' || tokens[last]?.value === '”' ? last - 1 : last
}

/** Number of words inside. */
export const wordsIn = ({ tokens }: Document, { first, end }: { first: number; end: number }): number => {
  let count = 0
  for (let i = first; i < end; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]!.value)) count++
  return count
}
