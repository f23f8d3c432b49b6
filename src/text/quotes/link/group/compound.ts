import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isTelling } from '../../words/telling.ts'
import type { Group } from './group.ts'

const MOST = 6

/** Whether token i is joined to the one before it and the one behind it: the stroke of a compound. */
export const isJoint = ({ tokens }: Document, i: number): boolean =>
  tokens[i]?.value === '-' && tokens[i - 1]?.end === tokens[i]!.start && tokens[i + 1]?.start === tokens[i]!.end

/** "Norland’s | STATE-run agency said", "Norland’s STATE-run agency | said": the compound belongs to the subject, up to its verb. */
export function pastCompound(document: Document, columns: Columns, group: Group): Group {
  const { tokens } = document
  const { source, cue } = group
  if (!source || !cue || source.end > cue.first) return group
  const piece = isJoint(document, cue.end) && source.end === cue.first
  if (!piece && !(isJoint(document, source.end + 1) && cue.first - source.end <= MOST)) return group
  let verb = source.end
  while (verb - source.end < MOST && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[verb]?.pos ?? '')) {
    verb++
    if (isJoint(document, verb)) verb += 2
  }
  if (tokens[verb]?.pos !== 'VERB' || !isTelling(columns.base[verb]!)) return group
  if (!piece && verb !== cue.first) return group
  return {
    ...group,
    source: { ...source, end: verb },
    ...(piece && { cue: { ...cue, first: verb, end: verb + 1 } }),
  }
}

/** "“…,” AL-| BAKRI | said", "by PASSERS |-BY": a name or a noun with a stroke in it is whole; what of it was taken for content is none. */
export function wholeCompound(document: Document, _columns: Columns, group: Group): Group {
  const { source, cue, content } = group
  if (!source || !cue) return group
  let { first, end } = source
  while (isJoint(document, first - 1) && first - 2 !== cue.end - 1) first -= 2
  while (isJoint(document, end) && end + 1 !== cue.first) end += 2
  if (first === source.first && end === source.end) return group
  const rest = content.flatMap((span) =>
    span.first < end && first < span.end
      ? [
          { ...span, end: Math.min(span.end, first) },
          { ...span, first: Math.max(span.first, end) },
        ].filter((part) => part.first < part.end)
      : [span],
  )
  return rest.length === 0 ? group : { ...group, source: { ...source, first, end }, content: rest }
}
