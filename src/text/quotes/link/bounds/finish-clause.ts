import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING } from '../../tagger/marks.ts'
import { isTelling } from '../../words/telling.ts'
import { isJoint } from '../group/compound.ts'
import type { Group } from '../group/group.ts'
import { personal } from '../group/noun-phrase.ts'
import type { TaggedSpan } from '../group/spans.ts'

const verbal = new Set(['VERB', 'AUX'])
const MOST = 60
/** "told THE JURY ON FRIDAY, 3 MAY, that" */
const MOST_HEARER = 12

/**
 * "disputes that Democrats | have as many": a content that ends before its own verb goes on to the end of the clause: up to the
 * sentence's end, or to where another attribution begins. `taken[i]` is 1 where token i is part of an attribution.
 */
export function finishClause(document: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { tokens, ranges } = document
  const { cue, content } = group
  const [span] = content
  if (!cue || !span || span.first < cue.end) return group
  const { first, end } = span
  const open = behindCondition(document, columns, taken, group)
  if (open > 0) return { ...group, content: [{ ...span, end: open }] }
  const rest = content.slice(1)
  const that = tokens[first]!.value === 'that'
  if (first - cue.end > (that ? MOST_HEARER : 1)) return group
  if (!that && !tells(columns, cue.first, cue.end)) return group
  if (
    isCutBehindQuote(document, columns, span) ||
    isCutBeforeVerb(document, columns, group, span) ||
    isCutBeforeClause(document, columns, group, span)
  ) {
    const whole = clauseEnd(document, columns, taken, span)
    // "… is a “bad idea” for the port, Lee said": what is ahead has a teller of its own.
    return tellsLater(document, columns, end, whole) ? group : { ...group, content: [{ ...span, end: whole }, ...rest] }
  }
  if (rest.length > 0) return group
  for (let i = first; i < end; i++) if (verbal.has(tokens[i]!.pos) || columns.quote[i] !== 0) return group
  const stop = ranges[columns.sentence[first]!]!.end
  const next = tokens[end]?.value === ',' ? behindApposition(document, end, stop) : pastCompound(document, end)
  // "that a man | who was accused of it could go home"
  const relative = that && /^(?:who|which|whose)$/.test(tokens[next]?.value ?? '')
  if (next >= stop || !(relative || isFiniteVerb(document, next, that))) return group
  const last = clauseEnd(document, columns, taken, { first, end: next })
  return last > next ? { ...group, content: [{ ...span, end: last }] } : group
}

/** Where what begins at `first` and goes on at `end` has its end: with the sentence, or before another attribution or quotation. */
function clauseEnd(
  { tokens, ranges }: Document,
  { quote, sentence }: Columns,
  taken: Uint8Array,
  { first, end }: { first: number; end: number },
): number {
  const stop = ranges[sentence[first]!]!.end
  let last = end
  while (last < stop && last - first < MOST && taken[last] === 0 && quote[last] === 0) last++
  if (last === stop && /^[.!?]$/.test(tokens[last - 1]!.value)) last--
  else while (last < stop && last > end && opens.test(tokens[last - 1]!.value)) last--
  return last
}

/** What ends no clause. */
const opens = /^(?:,|;|and|but|or|even|as|while|when|that|if|because|including)$/

/** "that the 26-year | -old was worth it": the first token behind the compound. */
function pastCompound(document: Document, end: number): number {
  let next = end
  while (isJoint(document, next)) next += 2
  return next
}

/** "said that “death looms large” | in the town": what goes on without a comma is of the same clause. */
const isCutBehindQuote = (
  { tokens, ranges }: Document,
  { quote, sentence }: Columns,
  { first, end }: { first: number; end: number },
): boolean =>
  quote[first] === 0 &&
  quote[end - 1] === CLOSING &&
  end < ranges[sentence[first]!]!.end &&
  sentence[end] === sentence[first] &&
  tokens[end - 2]!.value !== ',' &&
  goesOn.test(tokens[end]!.value)

const goesOn = /^(?:in|on|of|to|for|with|from|about|against|into|over|at|by|during|when|where|because)$/

/** "said it is an obstacle | because it is late", "put up a sum | that lasts until May", "has many prizes | , including two medals": said with it. */
const isCutBeforeClause = (
  { tokens, ranges }: Document,
  { quote, sentence, base }: Columns,
  { cue }: Group,
  { first, end }: { first: number; end: number },
): boolean => {
  if (end >= ranges[sentence[first]!]!.end || quote[end] !== 0 || quote[end - 1] !== 0) return false
  if (!isTelling(base[cue!.end - 1]!)) return false
  const { value } = tokens[end]!
  return /^(?:because|that|than)$/.test(value) || (value === ',' && tokens[end + 1]?.value === 'including')
}

/** "says the man who came | is ill": no clause ends between its subject and the verb. */
const isCutBeforeVerb = (
  { tokens }: Document,
  { base, quote }: Columns,
  { cue }: Group,
  { first, end }: { first: number; end: number },
): boolean =>
  first === cue!.end &&
  isTelling(base[cue!.end - 1]!) &&
  quote[end] === 0 &&
  tokens[end]?.pos === 'AUX' &&
  tokens[first]!.value !== 'to' &&
  !(personal.has(tokens[first]!.value) && verbal.has(tokens[first + 1]!.pos)) &&
  /^(?:NOUN|PROPN|PRON)$/.test(tokens[quote[end - 1] === CLOSING ? end - 2 : end - 1]!.pos)

/**
 * "that when they landed | , they would go straight to hospital": the end of the clause that the condition is of, 0 where there is none.
 * Other pieces of the same content may stand in it.
 */
function behindCondition(
  { tokens, ranges }: Document,
  { quote, sentence }: Columns,
  taken: Uint8Array,
  { content }: Group,
): number {
  const [{ first, end }, ...others] = content as [TaggedSpan, ...TaggedSpan[]]
  let that = end - 1
  while (that >= first && tokens[that]!.value !== 'that') that--
  if (that < first || !conditions.test(tokens[that + 1]?.value ?? '') || tokens[end]?.value !== ',') return 0
  for (let i = that; i < end; i++) if (tokens[i]!.value === ',' || quote[i] !== 0) return 0
  const stop = ranges[sentence[first]!]!.end
  if (others.some((other) => other.first < end || other.end > stop)) return 0
  const own = (token: number) => others.some((other) => other.first <= token && token < other.end)
  let last = end + 1
  while (last < stop && (taken[last] === 0 || own(last)) && quote[last] === 0) last++
  if (last < stop || !tokens.slice(end, stop).some(({ pos }) => verbal.has(pos))) return 0
  return /^[.!?]$/.test(tokens[stop - 1]!.value) ? stop - 1 : stop
}

const conditions = /^(?:when|if|once|after|unless|while|although|because|as|despite)$/

/** Whether a verb of telling stands there: "around the STATE", "CONTINUES to" are none. */
const tellsLater = ({ tokens }: Document, { base }: Columns, first: number, end: number): boolean =>
  tokens
    .slice(first, end)
    .some(({ pos }, k) => pos === 'VERB' && isTelling(base[first + k]!) && tokens[first + k + 1]?.value !== 'to')

function tells({ base }: Columns, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isTelling(base[i]!)) return true
  return false
}

/** "Anwar’s daughter, Nurul, joined": the first token behind the apposition. */
function behindApposition({ tokens }: Document, comma: number, stop: number): number {
  for (let i = comma + 1; i < Math.min(stop, comma + 6); i++) {
    if (tokens[i]!.value === ',') return i + 1
    if (tokens[i]!.pos !== 'PROPN') return stop
  }
  return stop
}

function isFiniteVerb({ tokens }: Document, at: number, that: boolean): boolean {
  const { pos, value } = tokens[at]!
  if (pos === 'AUX') return true
  return pos === 'VERB' && !/ing$/.test(value) && (that || /(?:s|ed)$/.test(value))
}
