import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { adverbials, works } from '../../locales/en/tellings.ts'

const ADVERBIAL = new Set(adverbials.split(' '))
const WORKS = new Set(works.split(' '))
/** "A 2014 study found …" tells of that year. */
const FINDINGS = /^(?:study|report|paper|survey)$/
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET'])
/** So many words may be between a preposition and the year of its noun: "during the long 2024 strike". */
const REACH = 3
/** A year among so many first words is of what the sentence is about. */
const OPENING = 2

/**
 * Whether a bare year only tells which one of something: "overturned the 2020 election", "this year's session". What the
 * sentence tells did not happen in it, unless a preposition says so ("during the 2020 election").
 */
export function isAttributive(document: Document, index: number, timex: Span, value: string): boolean {
  const season = /^\d{4}-(?:SP|SU|FA|WI)$/.test(value)
  if (!season && !/^\d{4}$/.test(value)) return false
  const { tokens, ranges } = document
  const { first, end } = ranges[index]!
  let at = first
  while (at < end && tokens[at]!.end <= timex.start) at++
  let next = at
  while (next < end && tokens[next]!.start < timex.end) next++
  const after = tokens[next]
  if (!after || next >= end) return false
  // "the winter timetable".
  if (season) return after.pos === 'NOUN' && after.start - timex.end <= 1
  const possessive = /^['’]s$/.test(after.value)
  const bare = next === at + 1 && /^\d{4}$/.test(document.text.slice(timex.start, timex.end))
  if (!possessive && !(bare && (after.pos === 'NOUN' || after.pos === 'PROPN' || after.pos === 'ADJ'))) return false
  const before = tokens[at - 1]
  // "A 2014 study found …": the sentence is about it.
  const head = headOf(document, next, end)
  if (WORKS.has(head) && (at > first + OPENING || !FINDINGS.test(head))) return true
  if (at <= first + OPENING || !before) return false
  for (let i = at - 1, n = 0; i >= first && n <= REACH; i--, n++) {
    if (ADVERBIAL.has(tokens[i]!.value.toLowerCase())) return false
    if (!NOMINAL.has(tokens[i]!.pos) && !/^['’]s$/.test(tokens[i]!.value)) break
  }
  return (
    possessive ||
    NOMINAL.has(before.pos) ||
    /^['’]s$/.test(before.value) ||
    /^(?:his|her|its|their|our|my|your)$/i.test(before.value)
  )
}

/** The noun that a year before it belongs to: "film" in "the 1986 crime film". */
function headOf({ tokens }: Document, from: number, end: number): string {
  let at = from
  while (at + 1 < end && at - from < 4 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]!.pos)) at++
  return tokens[at]!.value.toLowerCase()
}

/** "to publish the report of September": the date is the report's, and what is told of it happened at another time. */
export function isOfSomething({ tokens, ranges }: Document, index: number, timex: Span): boolean {
  const { first, end } = ranges[index]!
  let at = first
  while (at < end && tokens[at]!.end <= timex.start) at++
  if (tokens[at - 1]?.value.toLowerCase() !== 'of' || tokens[at - 2]?.pos !== 'NOUN') return false
  if (
    /^(?:hours?|minutes?|night|morning|evening|afternoon|day|week|weekend|month|end|beginning|start|middle|half|quarter|part|spring|summer|autumn|winter|fall)$/i.test(
      tokens[at - 2]!.value,
    )
  )
    return false
  for (let i = first; i < at - 2; i++) if (tokens[i]!.pos === 'VERB') return true
  return false
}
