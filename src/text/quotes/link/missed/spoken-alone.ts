import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

/** “No.” “Would you go?”: a quotation that is a sentence of its own, in a paragraph in which somebody is said to speak. */
export function spokenAlone(document: Document, { quote }: Columns, free: Free, groups: readonly Group[]): Group[] {
  const { tokens } = document
  const spoken = new Set(groups.map(({ content }) => content[0]!.paragraph))
  const found: Group[] = []
  document.ranges.forEach(({ first }, index) => {
    const { paragraph } = document.sentences[index]!
    if (quote[first] !== OPENING || !spoken.has(paragraph)) return
    let closing = first + 1
    while (closing < tokens.length && quote[closing] !== CLOSING && quote[closing] !== OPENING) closing++
    if (quote[closing] !== CLOSING || !/[.?!]$/.test(tokens[closing - 1]!.value)) return
    if (!free(first, closing + 1) || !endsSentence(document, index, closing)) return
    found.push({ content: [spanIn(paragraph, 'content', first, closing + 1)], implied: true })
  })
  return found
}

/** Whether a sentence ends with a token: no tag follows the quotation. */
const endsSentence = ({ ranges }: Document, from: number, token: number): boolean => {
  for (let s = from; s < ranges.length && ranges[s]!.first <= token; s++) if (ranges[s]!.end === token + 1) return true
  return false
}
