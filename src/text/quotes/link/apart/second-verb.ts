import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isUttered } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'

const MOST_OBJECT = 12
const LEAST_CONTENT = 1

/** "Roe admitted the theft | but DENIED | arson", "she confirmed the sale and refused to say more": a second verb of the same one, and what that tells. */
export function partSecondVerb(document: Document, { quote, base }: Columns, group: Group): Group[] {
  const { tokens } = document
  const { cue, source, content } = group
  const [span] = content
  if (!cue || !source || !span || content.length > 1 || source.end > cue.first || span.first !== cue.end) return [group]
  if (!isUttered(base[cue.end - 1]!) || /ing$/.test(tokens[cue.end - 1]!.value)) return [group]
  for (let i = span.first; i < Math.min(span.end - LEAST_CONTENT - 1, span.first + MOST_OBJECT); i++) {
    const { pos, value } = tokens[i]!
    if (quote[i] !== 0 || pos === 'AUX' || pos === 'SCONJ' || value === 'that') return [group]
    // A verb that is no participle makes a clause, whose subject may go on.
    if (pos === 'VERB' && !/ing$/.test(value)) return [group]
    if (!/^(?:but|and)$/.test(value)) continue
    const verb = tokens[i + 1]!.pos === 'ADV' ? i + 2 : i + 1
    const next = tokens[verb]!
    if (next.pos !== 'VERB' || !seconds.test(next.value) || !isUttered(base[verb]!) || verb + 1 >= span.end) continue
    return [
      { ...group, content: [{ ...span, end: tokens[i - 1]!.value === ',' ? i - 1 : i }] },
      { source, cue: spanIn(cue.paragraph, 'cue', verb, verb + 1), content: [{ ...span, first: verb + 1 }] },
    ]
  }
  return [group]
}

/** Verbs that answer what one is told to have done. */
const seconds =
  /^(?:denied|denies|refused|refuses|declined|declines|admitted|admits|insisted|insists|claimed|claims|said|says|pleaded|rejected|rejects|disputed|disputes)$/
