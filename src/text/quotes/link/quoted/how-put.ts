import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isUttering } from '../../words/telling.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import type { Quotation } from './quotations.ts'
import type { Tag } from './tag.ts'

/** "“A mistake” is how LEE puts it", "… was the way ROE described the deal": whose words they are, behind a quotation. */
export function howPut(document: Document, { base, quote }: Columns, quotation: Quotation): Tag | undefined {
  const { tokens } = document
  const at = tokens[quotation.end]?.value === ',' ? quotation.end + 1 : quotation.end
  if (quotation.open || at + 3 >= quotation.to || !/^(?:is|was|’s)$/.test(tokens[at]!.value)) return undefined
  const way = tokens[at + 1]!.value === 'the' && tokens[at + 2]!.value === 'way'
  const first = way ? at + 3 : tokens[at + 1]!.value === 'how' ? at + 2 : 0
  if (first === 0) return undefined
  const end = phraseEnd(document, first, quotation.to)
  let verb = end
  while (verb < quotation.to && /^(?:ADV|AUX)$/.test(tokens[verb]!.pos)) verb++
  const token = tokens[verb]
  if (end === first || !token || verb >= quotation.to || quote[verb] !== 0) return undefined
  if (/^puts?$/.test(token.value) && tokens[verb + 1]?.value === 'it')
    return { source: { first, end }, cue: { first: verb, end: verb + 2 } }
  return isUttering(base[verb]!) && !/ing$/.test(token.value)
    ? { source: { first, end }, cue: { first: verb, end: verb + 1 } }
    : undefined
}
