import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import type { Group } from './group.ts'

const LED = 6

/** Whether what looks like an attribution has nobody who says anything: a condition, an idiom, a list, what is only proposed. */
export const saysNobody = (document: Document, columns: Columns, group: Group): boolean =>
  isCondition(document, group) ||
  isIdiom(document, columns, group) ||
  isListed(document, columns, group) ||
  isSubjectOf(document, group) ||
  isAttribute(document, columns, group)

/** "If Moe keeps her lead, …": what might be. */
const isCondition = ({ tokens }: Document, { source, cue }: Group): boolean =>
  source !== undefined && source.end <= cue!.first && /^(?:If|Unless)$/.test(tokens[source.first]!.value)

/** "That said, …" */
const isIdiom = ({ tokens, ranges }: Document, { sentence }: Columns, { source, cue }: Group): boolean =>
  source !== undefined &&
  source.end - source.first === 1 &&
  source.first === ranges[sentence[source.first]!]!.first &&
  tokens[source.first]!.value === 'That' &&
  tokens[cue!.first]!.value === 'said' &&
  tokens[cue!.end]?.value === ','

/** "Odd Lunn: Possession of a firearm, …": a list of things behind a name. */
function isListed({ tokens }: Document, { quote }: Columns, { cue, content }: Group): boolean {
  if (tokens[cue!.first]!.value !== ':' || cue!.end - cue!.first > 1) return false
  const [span] = content
  if (!span || span.first !== cue!.end) return false
  const end = tokens[span.end - 1]!.value === '.' ? span.end - 1 : span.end
  for (let i = span.first; i < end; i++) {
    const { pos, value } = tokens[i]!
    if (quote[i] !== 0 || pos === 'AUX' || pos === 'PRON' || /^[.?!]$/.test(value)) return false
    if (i - span.first < LED && pos === 'VERB' && !/ing$/.test(value)) return false
  }
  return span.end - span.first > LED && tokens.slice(span.first, span.end).some(({ value }) => value === ',')
}

/** "Moe has been the SUBJECT OF rumours that …": told of him, and by whom is not said. */
const isSubjectOf = ({ tokens }: Document, { cue }: Group): boolean =>
  tokens
    .slice(cue!.first, cue!.end - 1)
    .some(
      ({ value }, k) => /^(?:subject|target|object|victim)$/.test(value) && tokens[cue!.first + k + 1]!.value === 'of',
    )

/** "sparked by PROPOSED legislation": what is told of a noun by a participle before it. */
function isAttribute({ tokens }: Document, { quote }: Columns, { source, cue, content }: Group): boolean {
  const participle = cue!.end - 1
  if ((source && participle === cue!.first) || !/ed$/.test(tokens[participle]!.value)) return false
  const [span] = content
  if (!span || content.length > 1 || span.first !== cue!.end || quote[span.first] !== 0) return false
  const before = tokens[participle - 1]
  return (before?.pos === 'ADP' || before?.pos === 'DET') && tokens[span.first]!.pos === 'NOUN'
}
