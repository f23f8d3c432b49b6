import type { Document } from '../../../document.ts'
import { addressing, messages, writings } from '../../../locales/en/messages.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd, phraseStart } from '../group/noun-phrase.ts'
import type { TaggedSpan } from '../group/spans.ts'

const writing = new Set(writings.split(' ').map(baseHash))
const direct = new Set(addressing.split(' ').map(baseHash))
/** Words between what is sent and "to", and between "to" and the name. */
const MOST_BETWEEN = 8

/**
 * "The panel sent a letter to Hugh Parr demanding answers", "three senators wrote on Thursday to Elaine Voigt urging …",
 * "parents petitioned the mayor asking …": the one who is written to isn't the one who asks.
 */
export function mendSender(document: Document, columns: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (source && cue && tokens[source.first - 1]?.value === 'with' && source.end <= cue.first)
    return jointly(document, columns, group, source.first - 1)
  if (!cue || !/ing$/.test(tokens[cue.first]!.value)) return group
  const { first: start } = ranges[columns.sentence[cue.first]!]!
  const addressee = source ?? beforeTime(document, start, cue)
  if (!addressee || (source && source.end !== cue.first)) return group
  const isVerb = (i: number) => tokens[i]!.pos === 'VERB' && !/ing$/.test(tokens[i]!.value)
  const subjectOf = (verb: number) => {
    const end = phraseEnd(document, start, verb)
    return end > start ? { ...group, source: { ...cue, role: 'source' as const, first: start, end } } : group
  }
  // "The widow approached Rhys Powell | asking"
  if (source)
    for (let i = source.first + 1; i < source.end - 1; i++)
      if (isVerb(i) && direct.has(columns.base[i]!)) return { ...group, source: { ...source, end: i } }
  let at = addressee.first - 1
  if (at > start && isVerb(at) && direct.has(columns.base[at]!)) return subjectOf(at)
  while (at > start && addressee.first - at < 6 && tokens[at]!.value !== 'to') at--
  if (tokens[at]?.value !== 'to') return group
  for (let i = at - 1; i > start && at - i < MOST_BETWEEN; i--)
    if (messages.has(tokens[i]!.value.toLowerCase()) || (isVerb(i) && writing.has(columns.base[i]!)))
      return subjectOf(i)
  return group
}

/** "wrote to THE COUNCIL last week asking it": who stands before the time at which it was written; nobody where no time does. */
function beforeTime(
  document: Document,
  start: number,
  cue: TaggedSpan,
): { readonly first: number; readonly end: number } | undefined {
  const { tokens } = document
  let end = cue.first
  while (end > start && cue.first - end < MOST_TIME && isOfTime(tokens[end - 1]!.value)) end--
  const first = end < cue.first ? phraseStart(document, end, start) : end
  return first < end ? { first, end } : undefined
}

const isOfTime = (word: string): boolean => timeNouns.has(word.toLowerCase()) || /^(?:last|this|earlier|on)$/.test(word)
/** "last week", "on Tuesday morning" */
const MOST_TIME = 3

/** "THE COMMITTEE released a joint statement with Ms Hale describing …": with whom, and not who alone. */
function jointly(document: Document, columns: Columns, group: Group, at: number): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!/^statements?$/.test(tokens[at - 1]!.value) && !messages.has(tokens[at - 1]!.value)) return group
  const { first } = ranges[columns.sentence[cue!.first]!]!
  const end = phraseEnd(document, first, at - 1)
  return end > first && /^(?:VERB|AUX)$/.test(tokens[end]!.pos)
    ? { ...group, source: { ...source!, first, end } }
    : group
}
