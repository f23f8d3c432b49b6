import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { without } from '../group/carve.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import type { TaggedSpan } from '../group/spans.ts'

/** Words between "quoted" and "as saying": whom, or by whom. */
const MOST_BETWEEN = 10
const participles = /^(?:quoted|cited|reported|paraphrased)$/

/** One past "as saying" behind the participle at `at`, with whoever passed it on between ("quoted by the Post as saying"); -1 without. */
export function asSayingEnd(tokens: Document['tokens'], at: number): number {
  if (!participles.test(tokens[at]?.value.toLowerCase() ?? '')) return -1
  const most = at + 1 + (tokens[at + 1]?.value === 'by' ? MOST_BETWEEN : 0)
  for (let as = at + 1; as <= most && tokens[as + 1]; as++) {
    if (/^[.;:,“”"]$/.test(tokens[as]!.value)) return -1
    if (tokens[as]!.value === 'as' && /ing$/.test(tokens[as + 1]!.value)) return as + 2
  }
  return -1
}

/** "MAYOR LEE was quoted by the Post as saying that …": the subject's words, and the Post passed them on. */
export function quotedBy(document: Document, columns: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!cue) return group
  let at = cue.first
  while (at < cue.end && !participles.test(tokens[at]!.value.toLowerCase())) at++
  const end = at < cue.end ? asSayingEnd(tokens, at) : -1
  if (end < 0 || tokens[at + 1]!.value !== 'by') return group
  const start = ranges[columns.sentence[cue.first]!]!.first
  let verb = at
  while (verb > start && (tokens[verb - 1]!.pos === 'AUX' || tokens[verb - 1]!.pos === 'ADV')) verb--
  const first = phraseStart(document, verb, start)
  const before = source && source.end <= verb ? source : undefined
  if (!before && first === verb) return group
  const subject: TaggedSpan = before ?? { ...cue, role: 'source', first, end: verb }
  const content = group.content
    .flatMap((span) => without(span, verb, end))
    .flatMap((span) => without(span, subject.first, subject.end))
  return content.length === 0 ? group : { ...group, source: subject, cue: { ...cue, first: verb, end }, content }
}

/** "“…,” the agency quoted HIM as saying": the agency passed on what he said. */
export function quotedAs({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { source, cue, content } = group
  if (!source || !cue || !/^quot(?:e|es|ed|ing)$/.test(tokens[cue.end - 1]!.value)) return group
  const span = content.find(({ first }) => first === cue.end)
  let as = cue.end
  while (as < cue.end + MOST_BETWEEN && tokens[as] && tokens[as]!.value !== 'as') as++
  if (!span || as === cue.end || tokens[as]?.value !== 'as' || tokens[as + 1]?.value !== 'saying') return group
  const rest = content.flatMap((other) =>
    other !== span ? [other] : span.end > as + 2 ? [{ ...span, first: as + 2 }] : [],
  )
  return rest.length === 0
    ? group
    : { ...group, source: { ...span, role: 'source', first: cue.end, end: as }, content: rest }
}
