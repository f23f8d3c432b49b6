import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isTelling } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { TaggedSpan } from '../group/spans.ts'

const leads = new Set('when after before as while once since although though if because whenever until'.split(' '))
const helpers = new Set(['AUX', 'ADV'])
const LEAST_CONTENT = 3

/**
 * "When the Herald asked for the report, officials told a reporter it was closed, saying …": the clause that leads in is not the
 * one that tells. What was taken for the end of its content gets a group of its own, and whatever shared the first one's source
 * behind it belongs to the second.
 */
export function partSubordinate(document: Document, columns: Columns, groups: readonly Group[]): Group[] {
  const { tokens } = document
  const moved = new Map<TaggedSpan, { from: number; to: number; source: TaggedSpan }>()
  const parted = groups.flatMap((group): Group[] => {
    const { source, cue, content } = group
    const [span] = content
    if (!source || !cue || !span || content.length > 1 || source.end > cue.first || span.first < cue.end) return [group]
    const sentence = document.ranges[columns.sentence[source.first]!]!
    const lead = source.first - 1
    if (lead < sentence.first || lead > sentence.first + 1 || !leads.has(tokens[lead]!.value.toLowerCase()))
      return [group]
    for (let comma = span.first + 1; comma < span.end - LEAST_CONTENT; comma++) {
      if (columns.quote[comma] !== 0) return [group]
      if (tokens[comma]!.value !== ',') continue
      const main = mainClause(document, columns, comma + 1, span.end)
      if (!main) continue
      const { paragraph } = span
      const own = spanIn(paragraph, 'source', comma + 1, main.subject)
      moved.set(source, { from: span.end, to: sentence.end, source: own })
      return [
        { ...group, content: [{ ...span, end: comma }] },
        {
          source: own,
          cue: spanIn(paragraph, 'cue', main.subject, main.verb + 1),
          content: [{ ...span, first: main.content }],
        },
      ]
    }
    return [group]
  })
  if (moved.size === 0) return parted
  return parted.map((group) => {
    const other = group.source && moved.get(group.source)
    return other && group.cue && group.cue.first >= other.from && group.cue.first < other.to
      ? { ...group, source: other.source }
      : group
  })
}

/** A subject, a verb of telling, somebody who is told, and what. */
function mainClause(
  document: Document,
  columns: Columns,
  first: number,
  end: number,
): { subject: number; verb: number; content: number } | undefined {
  const { tokens } = document
  const subject = phraseEnd(document, first, end)
  let verb = subject
  while (verb < end && helpers.has(tokens[verb]!.pos)) verb++
  if (subject === first || tokens[verb]?.pos !== 'VERB' || !isTelling(columns.base[verb]!)) return undefined
  const modal = tokens
    .slice(subject, verb)
    .some(({ value }) => /^(?:can|could|may|might|should|must|would|will|do)$/i.test(value))
  if (modal || /ing$/.test(tokens[verb]!.value) || /^(?:you|it|who)$/i.test(tokens[first]!.value)) return undefined
  const hearer = /^(?:told|tells|tell)$/.test(tokens[verb]!.value) ? phraseEnd(document, verb + 1, end) : verb + 1
  // "told a reporter the study was closed": two noun phrases in one.
  const second = secondPhrase(document, verb + 1, hearer)
  const content = second ?? hearer
  return end - content >= LEAST_CONTENT ? { subject, verb, content } : undefined
}

function secondPhrase({ tokens }: Document, first: number, end: number): number | undefined {
  for (let i = first + 1; i < end; i++) if (tokens[i]!.pos === 'DET') return i
  return undefined
}
