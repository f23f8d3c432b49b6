import type { Document } from '../../../document.ts'
import { distances, works } from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { isUttering } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import type { TaggedSpan } from '../group/spans.ts'

const worksBefore = new Set(works.split(' '))
const distancing = new Set(distances.split(' '))
const functionWords = /^(?:a|an|the|of|on|in|to|and|for|at|by|with|from|or|as|is|’s|'s|vs)$/
const MOST_TITLE = 14
const MOST_SCARE = 4

/** The group without the pieces that are only a title ("the book “Left at the Gate”") or words held at a distance ("so-called “blue wall”"). */
export function dropTitles(document: Document, columns: Columns, group: Group): Group {
  const content = group.content.filter((span) => !isTitle(document, columns, group, span))
  return content.length === group.content.length ? group : { ...group, content }
}

function isTitle(
  { text, tokens }: Document,
  { quote, base, cueness }: Columns,
  group: Group,
  span: TaggedSpan,
): boolean {
  const { cue, source, content } = group
  if (isPassivesSubject(tokens, quote, span, group)) return true
  // "The self-styled “king of cheese” was called a “liar” by …": the subject's own scare quote.
  const besides = content.length > 1 && quote[span.end - 1] === CLOSING
  if (quote[span.first] !== OPENING)
    return isWork(tokens, quote, span) || (isSoCalled(text, tokens, quote, span) && (besides || !tells(base, cue)))
  let closing = span.first
  while (closing < span.end && quote[closing] !== CLOSING) closing++
  // More than one quotation's words.
  for (let i = closing + 1; i < span.end; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]!.value)) return false
  const words = tokens.slice(span.first + 1, closing).filter(({ value }) => /[\p{L}\p{N}]/u.test(value))
  if (words.length === 0 || words.length > MOST_TITLE) return words.length === 0
  const before = tokens[span.first - 1]?.value.toLowerCase() ?? ''
  const led = cue && cue.end === span.first
  if (isHeldOff(text, tokens[span.first]!.start)) return true
  if (distancing.has(before) && !(led && (source || before === 'called'))) return true
  const capital = allCapital(words)
  const titled = capital && (words.length > 1 || worksBefore.has(before))
  if (titled && (worksBefore.has(before) || worksBefore.has(tokens[span.first - 2]?.value.toLowerCase() ?? '')))
    return true
  if (titled && words.length > 2 && !led && before !== ':' && before !== ',' && !behindTag(tokens, span, cue))
    return true
  if (!cue)
    return (
      words.length <= MOST_SCARE && !/[.!?]/.test(tokens[closing - 1]?.value ?? '') && !startsParagraph(tokens, span)
    )
  let telling = /^(?:[:—–-]|in|to|for|puts?)$/i.test(tokens[cue.first]!.value) || tokens[cue.end - 1]!.value === 'it'
  for (let i = cue.first; i < cue.end; i++) if (isUttering(base[i]!) || cueness[i]! >= 4) telling = true
  return !telling && words.length <= MOST_SCARE && !/[.!?]/.test(tokens[closing - 1]?.value ?? '')
}

/** Whether the cue comes after it: "“Peace Now,” she said" is no title. */
const behindTag = (_tokens: Document['tokens'], span: TaggedSpan, cue: TaggedSpan | undefined): boolean =>
  cue !== undefined && cue.first >= span.end

const startsParagraph = (tokens: Document['tokens'], span: TaggedSpan): boolean =>
  span.first === 0 || /[.!?:]/.test(tokens[span.first - 1]!.value)

/** "THE “PEOPLE’S PIER”, AS IT IS KNOWN, was dismissed as “a joke” by Dale": of what it is said. */
const isPassivesSubject = (
  tokens: Document['tokens'],
  quote: Uint8Array,
  span: TaggedSpan,
  { cue, source, content }: Group,
): boolean =>
  cue !== undefined &&
  source !== undefined &&
  span.end <= cue.first &&
  source.first >= cue.end &&
  /^(?:is|are|was|were|been|be)$/.test(tokens[cue.first]!.value) &&
  tokens[source.first - 1]?.value === 'by' &&
  quote.subarray(span.first, span.end).includes(OPENING) &&
  content.some(({ first, end }) => first >= cue.end && quote.subarray(first, end).includes(OPENING))

const MOST_BEFORE_WORK = 5

/** "who wrote | THE 2021 STUDY “SAND IN MOTION”": a work and its title, and nothing that is said of it. */
function isWork(tokens: Document['tokens'], quote: Uint8Array, { first, end }: TaggedSpan): boolean {
  let opening = first
  while (opening < end && quote[opening] !== OPENING) opening++
  if (opening === end || opening - first > MOST_BEFORE_WORK || quote.subarray(opening, end - 1).includes(CLOSING))
    return false
  if (
    !worksBefore.has(tokens[opening - 1]!.value.toLowerCase()) ||
    !/^(?:the|an?|his|her|their)$/i.test(tokens[first]!.value)
  )
    return false
  const words = tokens.slice(opening + 1, end).filter(({ value }) => /[\p{L}\p{N}]/u.test(value))
  return words.length > 1 && words.length <= MOST_TITLE && allCapital(words)
}

/** "Left at the Gate": every word but the small ones has a capital. */
const allCapital = (words: readonly { readonly value: string }[]): boolean =>
  words.every(({ value }, k) => /^[\p{Lu}\p{N}]/u.test(value) || (k > 0 && functionWords.test(value.toLowerCase())))

/** Whether the one quotation in a content is of a so-called thing: 'a so-called "ferry winter"'. */
function isSoCalled(text: string, tokens: Document['tokens'], quote: Uint8Array, { first, end }: TaggedSpan): boolean {
  let opening = -1
  for (let i = first; i < end; i++) {
    if (quote[i] !== OPENING) continue
    if (opening >= 0) return false
    opening = i
  }
  if (opening < 0) return false
  return isHeldOff(text, tokens[opening]!.start)
}

/** "the so-called “…", "the self-styled “…". */
const isHeldOff = (text: string, start: number): boolean =>
  /\b(?:so-called|self-(?:styled|proclaimed|described|declared)) $/i.test(text.slice(Math.max(0, start - 18), start))

function tells(base: Int32Array, cue: TaggedSpan | undefined): boolean {
  if (cue) for (let i = cue.first; i < cue.end; i++) if (isUttering(base[i]!)) return true
  return false
}
