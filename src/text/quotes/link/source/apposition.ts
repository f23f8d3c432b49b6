import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { phraseEnd } from '../group/noun-phrase.ts'

const MOST = 30

/**
 * The first token of a subject with something said of it between commas: "EDITH MARSH, 73, who has lived here since 1980, said",
 * "LAMPLIGHT, the firm that won, did not respond". It begins its sentence, at token `from`; -1 where there is none.
 */
export function subjectBeside({ tokens, ...rest }: Document, columns: Columns, verb: number, from: number): number {
  const start = tokens[from]?.pos === 'CCONJ' ? from + 1 : from
  if (tokens[verb - 1]?.value !== ',' || verb - start > MOST) return -1
  const document = { tokens, ...rest }
  let head = phraseEnd(document, start, verb)
  // "the ambassador to Norland, Ann Lee, said"
  if (head > start && tokens[head]!.value === 'to') head = phraseEnd(document, head + 1, verb)
  if (head === start || head >= verb - 1 || tokens[head]!.value !== ',' || columns.quote[start] !== 0) return -1
  if (/^(?:it|you|that|this|there)$/i.test(tokens[start]!.value)) return -1
  let relative = false
  for (let i = head + 1; i < verb - 1; i++) {
    const { value, pos } = tokens[i]!
    if (columns.quote[i] !== 0 || /^[;:—–]$/.test(value)) return -1
    if (/^(?:who|which|whose|that|where|whom)$/i.test(value)) relative = true
    // "Kelly Stokes": a capital is no verb here.
    const finite = pos === 'AUX' || (pos === 'VERB' && !/^\p{Lu}|(?:ing|ed|en)$/u.test(value))
    if (finite && !relative) return -1
    // "Lee, who lodged it, HAS been critical after the board, which …": the subject has had its verb.
    if (value === ',' && relative && tokens[i + 1]!.pos === 'AUX' && i + 1 < verb) return -1
    if (value === ',') relative &&= !startsClause(tokens, i + 1)
  }
  return start
}

/** Whether a subject of its own begins there: "…, he". */
const startsClause = (tokens: Document['tokens'], at: number): boolean =>
  /^(?:he|she|they|it|we|I)$/.test(tokens[at]?.value ?? '')
