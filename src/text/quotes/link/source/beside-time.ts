import type { Document } from '../../../document.ts'
import { days, spellNouns } from '../../../locales/en/time-nouns.ts'
import type { Token } from '../../../tokens/token.ts'
import type { Columns } from '../../tagger/columns.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { titleGender } from '../../words/people.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'

const spells = new Set(spellNouns.split(' '))
/** Words between "over" and "months". */
const MOST = 6

const isOfTime = ({ pos, value }: Token): boolean =>
  /^(?:DET|ADJ|NUM|NOUN|VERB)$/.test(pos) || /^(?:past|last|recent)$/i.test(value)

/** "YESTERDAY a neighbour recalled": when it was is no part of who. */
export function behindTime({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { source } = group
  if (!source || source.end - source.first < 2) return group
  const { value } = tokens[source.first]!
  const next = tokens[source.first + 1]!
  const named = titleGender(next.value) !== undefined || genderOfName(next.value) !== undefined
  const day =
    days.has(value.toLowerCase()) && (next.pos === 'DET' || /^(?:\d|one$|two$|his$|her$|their$)/.test(next.value))
  return day || (named && /^(?:yesterday|today|tonight)$/i.test(value))
    ? { ...group, source: { ...source, first: source.first + 1 } }
    : group
}

/** "The harbour master has over the past few months warned that …": how long is nobody who warns; the subject comes before it. */
export function besideTime(document: Document, { sentence }: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!cue || (source && source.end > cue.first)) return group
  if (tokens.slice(cue.first, cue.end).some(({ value }) => /^(?:be|been|being)$/.test(value))) return group
  const start = ranges[sentence[cue.first]!]!.first
  let time = (source?.end ?? cue.first) - 1
  while (!source && time > start && tokens[time]!.pos === 'ADV') time--
  if (time <= start || !spells.has(tokens[time]!.value.toLowerCase())) return group
  let leads = time - 1
  while (leads > start && time - leads < MOST && isOfTime(tokens[leads]!)) leads--
  if (tokens[leads]!.pos !== 'ADP') return group
  let end = leads
  while (end > start && (tokens[end - 1]!.pos === 'AUX' || tokens[end - 1]!.pos === 'ADV')) end--
  const helped = tokens.slice(end, leads).some(({ pos }) => pos === 'AUX')
  const first = phraseStart(document, end, start)
  return first === end || !helped ? group : { ...group, source: spanIn(cue.paragraph, 'source', first, end) }
}
