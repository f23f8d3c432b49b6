import type { Attribution } from '../../core/analysis.ts'
import { overlaps, type Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import type { Token } from '../tokens/token.ts'

export interface Who {
  readonly span: Span
  /** False where a "he" or "it" was read as somebody named before. */
  readonly said: boolean
}

const pronouns = new Set(['he', 'she', 'it', 'they', 'who', 'which', 'that', 'we', 'i'])
const joining = new Set(['of', 'for', 'in', 'at', 'from', '&', "'s", '’s', '-'])
/** Between a subject and what it has in mind: "still plans to". */
const intentions = /^(?:plan|intend|hope|want|agree|decide|vote|continue|prepare|seek|start|begin)(?:s|d|ed|ing)?$/i
const before = new Set(['ADV', 'AUX', 'PART', 'SCONJ'])
const longest = 14

/** The source of the attribution whose cue lies here. */
export function sourceAt(attributions: readonly Attribution[], cue: Span): Span | undefined {
  for (const { cue: cues, source } of attributions) {
    if (source[0] && cues.some((span) => overlaps(span, cue))) return source[0]
  }
  return undefined
}

/** Who says what is here: the "we" of a quotation. */
export function speakerOf(attributions: readonly Attribution[], words: Span): Span | undefined {
  return attributions.find(({ content, source }) => source.length > 0 && content.some((span) => overlaps(span, words)))
    ?.source[0]
}

/** The subject of the words that begin at `at`, in the sentence `index`. */
export function subjectBefore(document: Document, index: number, at: number): Who | undefined {
  const { first, end } = document.ranges[index]!
  const { tokens } = document
  let i = first
  while (i < end && tokens[i]!.start < at) i++
  i--
  while (i >= first && isBetween(tokens[i]!)) i--
  if (i < first) return undefined
  if (pronouns.has(tokens[i]!.value.toLowerCase())) {
    const relative = tokens[i]!.value.toLowerCase() === 'who' || tokens[i]!.value.toLowerCase() === 'which'
    if (relative) {
      const from = tokens[i - 1]?.value === ',' ? i - 2 : i - 1
      const span = from >= first ? (nameEnding(tokens, first, from) ?? phraseEnding(tokens, first, from)) : undefined
      return span && { span, said: true }
    }
    const span = openingPhrase(tokens, first, i)
    return span && { span, said: false }
  }
  if (tokens[i]!.value === ',') {
    const many = /^(?:are|were|have)$/i.test(tokens[i + 1]?.value ?? '')
    const named = many ? undefined : appositive(tokens, first, i - 1)
    if (named) return { span: named, said: true }
    const span = openingPhrase(tokens, first, i)
    return span && { span, said: true }
  }
  const span = phraseEnding(tokens, first, i) ?? openingPhrase(tokens, first, i)
  return span && { span, said: true }
}

function isBetween(token: Token): boolean {
  return (
    (before.has(token.pos) || (token.pos === 'VERB' && intentions.test(token.value))) &&
    !pronouns.has(token.value.toLowerCase())
  )
}

/** The name of two words or more that ends with token `last`: "names" before it may be a verb that was read as a noun. */
function nameEnding(tokens: readonly Token[], first: number, last: number): Span | undefined {
  let from = last
  while (from >= first && tokens[from]!.pos === 'PROPN') from--
  return last - from >= 2 ? { start: tokens[from + 1]!.start, end: tokens[last]!.end } : undefined
}

/** "The secretary of state, Ida Marr, was due": the name between commas behind what she is. */
function appositive(tokens: readonly Token[], first: number, last: number): Span | undefined {
  const name = nameEnding(tokens, first, last)
  if (!name) return undefined
  let from = last
  while (from >= first && tokens[from]!.start >= name.start) from--
  return tokens[from]?.value === ',' && tokens[from - 1]?.pos === 'NOUN' && from - 1 >= first ? name : undefined
}

/** The noun phrase that ends with token `last`. */
function phraseEnding(tokens: readonly Token[], first: number, end: number): Span | undefined {
  const last = end - 2 >= first && isTime(tokens, end - 1) ? end - 2 : end
  const asNoun =
    last > first &&
    (tokens[last]!.pos === 'ADJ' || tokens[last]!.pos === 'VERB') &&
    /^(?:DET|NOUN)$/.test(tokens[last - 1]!.pos)
  if (!isNominal(tokens, last) && !asNoun) return undefined
  let from = last
  while (from - 1 >= first && last - from < longest && continues(tokens, first, from - 1)) from--
  while (from < last && joining.has(tokens[from]!.value.toLowerCase())) from++
  if (from + 2 <= last && isTime(tokens, from)) from += 2
  // After a preposition it is no subject: "the rules released by the department are due".
  if (from > first && tokens[from - 1]!.pos === 'ADP' && !/^(?:however|meanwhile)$/i.test(tokens[from - 1]!.value))
    return undefined
  return { start: tokens[from]!.start, end: tokens[last]!.end }
}

/** The noun phrase that a sentence begins with. */
function openingPhrase(tokens: readonly Token[], first: number, end: number): Span | undefined {
  let from = behindFronted(tokens, first, end)
  while (from < end && !isNominal(tokens, from) && tokens[from]!.pos !== 'DET' && tokens[from]!.pos !== 'ADJ') {
    // "He railed against plans by the port and vowed": who that is stands in another sentence.
    if (/^(?:he|she|we|i|they|it)$/i.test(tokens[from]!.value)) return undefined
    from++
  }
  let last = from
  let head = -1
  while (
    last < end &&
    last - from < longest &&
    (isPart(tokens, last) || (last > from && joining.has(tokens[last]!.value.toLowerCase())))
  ) {
    if (isNominal(tokens, last)) head = last
    last++
  }
  if (head - 2 >= from && isTime(tokens, head - 1)) head -= 2
  if (head < 0 || pronouns.has(tokens[head]!.value.toLowerCase())) return undefined
  return { start: tokens[from]!.start, end: tokens[head]!.end }
}

/** Behind "After hearing both sides, …" and "In an interview last week, …": who is told of there is not the subject. */
function behindFronted(tokens: readonly Token[], first: number, end: number): number {
  let from = first
  for (let i = first; i < end; i++) {
    if (i === from && !fronts(tokens[i]!, i === first)) return from
    if (i > from && tokens[i]!.value === ',') from = i + 1
  }
  return from
}

function fronts({ pos, value }: Token, isFirst: boolean): boolean {
  return pos === 'ADP' || pos === 'SCONJ' || (isFirst && /^\p{L}{3,}ing$/u.test(value))
}

function continues(tokens: readonly Token[], first: number, i: number): boolean {
  const token = tokens[i]!
  if (isPart(tokens, i)) return true
  const word = token.value.toLowerCase()
  if (word === '-' && tokens[i - 1]?.pos === 'NUM') return i - 1 >= first
  if (i - 1 < first || !isNominal(tokens, i - 1)) return false
  return joining.has(word) || (word === 'and' && opens(tokens, first, i))
}

/** "this week", "last year". */
function isTime(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:last|next|this|earlier)$/i.test(tokens[i]!.value) &&
    /^(?:year|month|week|summer|winter|spring|autumn|fall|weekend)$/i.test(tokens[i + 1]!.value)
  )
}

/** No verb comes before: both halves of an "and" belong to the subject. */
function opens(tokens: readonly Token[], first: number, i: number): boolean {
  return tokens
    .slice(Math.max(first, i - longest), i)
    .every(({ pos }) => pos !== 'VERB' && pos !== 'AUX' && pos !== 'PUNCT')
}

function isPart(tokens: readonly Token[], i: number): boolean {
  const { pos, value } = tokens[i]!
  if (/^(?:its|his|her|their|our)$/i.test(value)) return true
  return isNominal(tokens, i) || pos === 'DET' || pos === 'ADJ' || pos === 'NUM'
}

function isNominal(tokens: readonly Token[], i: number): boolean {
  const { pos, value } = tokens[i]!
  if (pos === 'NOUN' || pos === 'PROPN') return true
  // "the 22-year-old"
  if (/^olds?$/i.test(value) && tokens[i - 1]?.value === '-') return true
  // "Norrland Shipping": a name's second word may be read as a verb.
  return /^(?:VERB|ADJ|X)$/.test(pos) && /^\p{Lu}/u.test(value) && tokens[i - 1]?.pos === 'PROPN'
}
