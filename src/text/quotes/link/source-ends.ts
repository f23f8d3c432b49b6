import type { Document } from '../../document.ts'
import { messages } from '../../locales/en/messages.ts'
import type { Columns } from '../tagger/columns.ts'
import type { Group } from './group.ts'
import { phraseStart } from './noun-phrase.ts'
import { spanIn } from './part.ts'

/** "according to several outlets: | Marden University banned the club": what stands behind the colon is told. */
export function outsideColon({ tokens, ranges }: Document, { sentence }: Columns, group: Group): Group {
  const { source, cue, content } = group
  if (!source || !cue || source.first < cue.end || !/^according$/i.test(tokens[cue.first]!.value)) return group
  const colon = tokens.slice(source.first, source.end).findIndex(({ value }) => value === ':') + source.first
  if (colon <= source.first) return group
  const stop = ranges[sentence[colon]!]!.end
  const end = /^[.!?]$/.test(tokens[stop - 1]!.value) ? stop - 1 : stop
  const told = content.filter((span) => span.end <= source.first)
  if (colon + 1 >= end) return group
  return {
    ...group,
    source: { ...source, end: colon },
    content: [...told, spanIn(cue.paragraph, 'content', colon + 1, end)],
  }
}

/** "HIS MESSAGE TO | COE | reads": whom it is sent to has not written it. */
export function ofMessage(document: Document, { sentence }: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!source || !cue || source.end > cue.first || tokens[source.first - 1]?.value !== 'to') return group
  const noun = source.first - 2
  const from = ranges[sentence[source.first]!]!.first
  if (noun < from || !messages.has(tokens[noun]!.value.toLowerCase())) return group
  const first = phraseStart(document, noun + 1, from)
  return first <= noun ? { ...group, source: { ...source, first } } : group
}
