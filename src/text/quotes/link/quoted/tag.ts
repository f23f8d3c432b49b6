import type { Document } from '../../../document.ts'
import { namings } from '../../../locales/en/passives.ts'
import { placedVerbs } from '../../../locales/en/tail-verbs.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash, isUttering } from '../../words/telling.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { type Quotation, wordsIn } from './quotations.ts'

/** Tokens [first, end). */
export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** Who is told to have said a quotation, beside it: "agreed Maas", "the sergeant shouted". */
export interface Tag {
  readonly source: TokenRange
  readonly cue: TokenRange
}

const between = new Set(['ADV', 'AUX', 'PART'])
const dashes = new Set(['—', '–', '-', '―', '--'])
/** What may follow the subject of a tag that its verb leads. */
const follows = new Set(['PUNCT', 'ADP', 'SCONJ', 'CCONJ', 'ADV', 'AUX', 'PRON', 'X'])

/** The tag right behind a quotation that leads to one (its last mark is a comma, a question mark …): verb first or subject first. */
export function tagBehind(document: Document, columns: Columns, quotation: Quotation): Tag | undefined {
  const { tokens, ranges } = document
  if (!quotation.leads || quotation.open) return undefined
  let at = quotation.end
  while (at < quotation.to && (tokens[at]!.value === ',' || dashes.has(tokens[at]!.value))) at++
  const to = Math.min(quotation.to, ranges[columns.sentence[at] ?? 0]?.end ?? 0)
  if (at >= to || columns.quote[at] !== 0) return undefined
  return verbFirst(document, columns, quotation, at, to) ?? subjectFirst(document, columns, at, to)
}

function verbFirst(
  document: Document,
  columns: Columns,
  quotation: Quotation,
  at: number,
  to: number,
): Tag | undefined {
  const { tokens } = document
  let verb = at
  while (verb < to && verb < at + 2 && tokens[verb]!.pos === 'ADV') verb++
  const { value, pos } = tokens[verb] ?? { value: '', pos: 'X' }
  if (!/^\p{Ll}{3,}$/u.test(value) || /ing$/.test(value)) return undefined
  const known = isUttering(columns.base[verb]!)
  // A verb that the lists don't know has to be in the past, behind words that could have been spoken.
  if (!known && !(pos === 'VERB' && value.endsWith('ed') && wordsIn(document, quotation) > 2)) return undefined
  const first = verb + 1
  const end = Math.max(phraseEnd(document, first, to), known ? surnameEnd(document, first, to) : first)
  if (end === first || !isSpeaker(document, first, end, known)) return undefined
  const next = tokens[end]
  if (next && end < to && !follows.has(next.pos) && !timeNouns.has(next.value.toLowerCase()) && !columns.quote[end])
    return undefined
  return { source: { first, end }, cue: { first: at, end: first } }
}

/** "said PRIOR.": a name in capitals that ends its sentence, whatever the word is elsewhere; `first` where none stands there. */
const surnameEnd = ({ tokens }: Document, first: number, to: number): number =>
  first < to && /^\p{Lu}\p{Ll}+$/u.test(tokens[first]!.value) && /^[.]$/.test(tokens[first + 1]?.value ?? '')
    ? first + 1
    : first

/** A name, a pronoun in the nominative, or (behind a known verb) a noun with its article. */
function isSpeaker({ tokens }: Document, first: number, end: number, known: boolean): boolean {
  const { pos, value } = tokens[first]!
  if (/^(?:him|her|them|me|us|it|you|that|this|there|what|which)$/i.test(value) && end === first + 1) return false
  return known || pos === 'PROPN' || /^(?:he|she|they)$/.test(value)
}

function subjectFirst(document: Document, columns: Columns, at: number, to: number): Tag | undefined {
  const end = phraseEnd(document, at, to)
  if (end === at) return undefined
  const aside = pastAside(document, columns, end, to)
  const verb = tellingAt(document, columns, aside, to)
  if (verb >= 0) return { source: { first: at, end: aside }, cue: { first: aside, end: verb + 1 } }
  const long = pastLongAside(document, columns, end, to)
  return long && { source: { first: at, end: long.first }, cue: long }
}

/** The finite verb of telling at a token, past what may stand before it; -1 where there is none. */
function tellingAt({ tokens }: Document, { base, quote }: Columns, from: number, to: number): number {
  let verb = from
  while (verb < to && verb < from + 3 && between.has(tokens[verb]!.pos)) verb++
  const token = tokens[verb]
  if (!token || verb >= to || quote[verb] !== 0) return -1
  if (!isUttering(base[verb]!) || !/^\p{Ll}/u.test(token.value) || /ing$/.test(token.value)) return -1
  return token.pos === 'VERB' || /(?:ed|id)$/.test(token.value) ? verb : -1
}

const MOST_LONG_ASIDE = 45
const plain = new Set(placedVerbs.split(' ').map(baseHash))

/** "LEE, the owner of a fleet that has fished here since her father bought two boats, in 1961, | SAID": the first verb of telling that a comma leads to. */
function pastLongAside(document: Document, columns: Columns, end: number, to: number): TokenRange | undefined {
  const { tokens } = document
  if (tokens[end]?.value !== ',') return undefined
  for (let i = end + 2; i < to - 1 && i - end < MOST_LONG_ASIDE; i++) {
    if (columns.quote[i] !== 0 || /^[.;:]$/.test(tokens[i]!.value)) return undefined
    if (tokens[i]!.value !== ',') continue
    const verb = tellingAt(document, columns, i + 1, to)
    // "“the old model,” the Marden Club, a course to the north, CHARGED …"
    if (verb >= 0) return plain.has(columns.base[verb]!) ? { first: i + 1, end: verb + 1 } : undefined
  }
  return undefined
}

const MOST_ASIDE = 14

/** Behind ", who runs the house,", where a subject has that beside it. */
function pastAside({ tokens }: Document, { quote }: Columns, end: number, to: number): number {
  if (tokens[end]?.value !== ',' || end >= to) return end
  for (let i = end + 2; i < to - 1 && i - end < MOST_ASIDE; i++) {
    if (quote[i] !== 0 || /^[.;:]$/.test(tokens[i]!.value)) return end
    if (tokens[i]!.value === ',') return i + 1
  }
  return end
}

const MOST_SIGNATURE = 16

/** "He left. “NOBODY LOOKED” – Dr Mia Strand": whole behind other sentences of its paragraph. */
const opensSentence = ({ tokens, ranges }: Document, { sentence }: Columns, { first }: Quotation): boolean =>
  first === ranges[sentence[first]!]!.first && /^[.!?”"’]$/.test(tokens[first - 1]!.value)

/** A verb in small letters: “Fell Street Food Bank” has none. */
const isPlainVerb = ({ pos, value }: Document['tokens'][number]): boolean => pos === 'VERB' && /^\p{Ll}/u.test(value)

/** Who signs a quotation behind a dash: "“…” – Commissioner Tom Wyre". */
export function signature(document: Document, columns: Columns, quotation: Quotation): Tag | undefined {
  const { tokens, ranges } = document
  const at = quotation.end
  const behind = quotation.first !== quotation.from
  if (quotation.open || !dashes.has(tokens[at]?.value ?? '')) return undefined
  if (behind && !opensSentence(document, columns, quotation)) return undefined
  // Behind it in its paragraph, or alone on the next line.
  let end = at < quotation.to ? quotation.to : ranges[columns.sentence[at]!]!.end
  if (tokens[end - 1]!.value === '.') end--
  if (end - at < 2 || end - at > MOST_SIGNATURE || !/^\p{Lu}|^an?$|^the$/u.test(tokens[at + 1]!.value)) return undefined
  for (let i = at + 1; i < end; i++)
    if (isPlainVerb(tokens[i]!) || columns.quote[i] !== 0 || (behind && tokens[i]!.pos === 'AUX')) return undefined
  return { cue: { first: at, end: at + 1 }, source: { first: at + 1, end } }
}

/** "has been called “a disaster” by Dale": who is behind a quotation that a participle names something with. */
export function calledBy(document: Document, columns: Columns, quotation: Quotation): Tag | undefined {
  const { tokens, ranges } = document
  const at = quotation.end
  if (tokens[at]?.value !== 'by' || at + 1 >= quotation.to) return undefined
  const { first: start } = ranges[columns.sentence[quotation.first]!]!
  for (let i = quotation.first - 1; i >= Math.max(start, quotation.first - 4); i--) {
    if (!namings.has(tokens[i]!.value.toLowerCase())) continue
    let first = i
    while (first > start && i - first < 3 && (tokens[first - 1]!.pos === 'AUX' || tokens[first - 1]!.pos === 'ADV'))
      first--
    const end = phraseEnd(document, at + 1, quotation.to)
    return end > at + 1 ? { cue: { first, end: i + 1 }, source: { first: at + 1, end } } : undefined
  }
  return undefined
}
