import type { Document } from '../../../document.ts'
import { addressing, writings } from '../../../locales/en/messages.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash, isTelling } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'

const writing = new Set(`${writings} ${addressing}`.split(' ').map(baseHash))
/** Words of time between who is written to and what is asked: "last week". */
const MOST_TIME = 3

/** "wrote to | the chief executive ASKING her to resign |": who is written to is no part of what is asked, and the asking verb is the cue. */
export function withoutAddressee(document: Document, columns: Columns, group: Group): Group {
  const { tokens } = document
  const { cue, content } = group
  const [span, ...rest] = content
  if (!cue || !span || cue.end !== span.first || columns.quote[span.first] !== 0) return group
  const verb = cue.end - 1 > cue.first && tokens[cue.end - 1]!.value === 'to' ? cue.end - 2 : cue.end - 1
  if (!writing.has(columns.base[verb]!)) return group
  const end = phraseEnd(document, span.first, span.end)
  if (end === span.first) return group
  for (let i = end; i < Math.min(end + MOST_TIME, span.end - 1); i++) {
    const { pos, value } = tokens[i]!
    if (pos === 'VERB' && /ing$/.test(value) && isTelling(columns.base[i]!))
      return { ...group, cue: { ...cue, first: i, end: i + 1 }, content: [{ ...span, first: i + 1 }, ...rest] }
    if (!/^(?:last|this|week|month|year|yesterday|today|on|in|\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}+)$/u.test(value))
      return group
  }
  return group
}
