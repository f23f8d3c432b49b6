import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'
import { counting } from '../../locales/en/counting.ts'
import type { Token } from '../../tokens/token.ts'
import { tokenFrom } from '../link/kind.ts'
import type { Gender } from '../words/givenNames.ts'
import { isMany, nounKind } from '../words/people.ts'
import { isPlace } from '../words/places.ts'
import { type KnownRun, runsWithin } from './known-runs.ts'
import { headEndOf, segmentsOf, trimmed } from './segments.ts'
import { namingBefore } from './told-kind.ts'

export interface Pronoun {
  readonly gender: Gender | 'thing' | 'plural'
}

const pronouns = new Map<string, Pronoun>([
  ...['he', 'his', 'him', 'himself'].map((word) => [word, { gender: 'man' }] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, { gender: 'woman' }] as const),
  ...['it', 'its', 'itself'].map((word) => [word, { gender: 'thing' }] as const),
  ...['they', 'their', 'them', 'themselves'].map((word) => [word, { gender: 'plural' }] as const),
])
/** What a pronoun tells of whom it stands for; nothing for other words. */
export const pronounOf = (word: string): Pronoun | undefined => pronouns.get(word.toLowerCase())

/** Nobody in particular: their words stay without a speaker. */
const speechless = new Set(
  'i me my mine we us our ours you your one that this these those there what whoever anyone everyone someone somebody nobody something nothing both all each either neither many some several few most others another'.split(
    ' ',
  ),
)
const determiners = new Set(
  'the a an this that these those his her its their our my some many several two three four five most all another other one both each either neither every'.split(
    ' ',
  ),
)

/** A noun for who speaks, in parts. */
export interface NounPhrase {
  readonly type: 'noun'
  readonly head: string
  /** The determiner in lower case, '' without one. */
  readonly determiner: string
  /** The words before the complement: "senior official" of "a senior official at the ministry". */
  readonly first: number
  readonly headEnd: number
  readonly end: number
}

/** What a source says, in parts. */
export type Phrase =
  | { readonly type: 'pronoun'; readonly pronoun: Pronoun; readonly token: number }
  | { readonly type: 'relative'; readonly token: number }
  | {
      readonly type: 'names'
      readonly runs: readonly number[]
      readonly role?: { readonly first: number; readonly end: number }
    }
  | NounPhrase
  | { readonly type: 'none' }

const none: Phrase = { type: 'none' }

/** Parses a source span. `runs` are the names of the article in order. */
export function parseSource(document: Document, runs: readonly KnownRun[], source: Span): Phrase {
  const from = tokenFrom(document, source.start)
  let to = from
  while (to < document.tokens.length && document.tokens[to]!.start < source.end) to++
  return parseTokens(document, runs, from, to)
}

/** Parses tokens [from, to) as somebody who speaks. */
export function parseTokens(document: Document, runs: readonly KnownRun[], from: number, to: number): Phrase {
  const { tokens } = document
  const { first, end } = trimmed(document, runs, from, to)
  if (first >= end) return none
  const lead = tokens[first]!.value.toLowerCase()
  const alone = end - first === 1
  if (lead === 'who' || (alone && lead === 'which')) return { type: 'relative', token: first }
  const pronoun = pronouns.get(lead)
  const possessive = ['his', 'her', 'its', 'their'].includes(lead) && !alone
  if (pronoun && !possessive) {
    const joined = /^(?:and|or)$/.test(tokens[first + 1]?.value ?? '') && first + 1 < end
    return joined ? none : { type: 'pronoun', pronoun, token: first }
  }
  if (speechless.has(lead) && (alone || /^(?:i|we|you|what)$/.test(lead) || tokens[first + 1]?.pos === 'AUX'))
    return none
  const apposed = nameBefore(document, runs, first, end)
  if (apposed !== undefined) return { type: 'names', runs: [apposed] }
  const segments = segmentsOf(document, runs, first, end)
  const both = twoHouses(document, runs, segments)
  const named = both ? undefined : namesOf(document, runs, segments)
  if (named) return named
  const joined = segments[1] && /^(?:and|&)$/.test(tokens[segments[1].first - 1]!.value)
  const head = joined ? { first: segments[0]!.first, end: segments[1]!.end } : segments[0]!
  const counted = countedFrom(document, head.first, head.end)
  const headEnd = headEndOf(document, runs, counted, head.end)
  if (!both && isCoordinated(document, runs, head.first, headEnd)) return none
  const led = headed(document, runs, head.first, headEnd) ?? called(document, runs, head.first, headEnd, head.end)
  if (led) return led
  const determiner = determiners.has(lead) ? lead : ''
  let last = headEnd - 1
  if (last > first && /^(?:’s|'s|’|')$/.test(tokens[last]!.value)) last--
  const start = determiner && first + 1 <= last ? first + 1 : first
  return { type: 'noun', head: tokens[last]!.value, determiner, first: start, headEnd: last + 1, end: head.end }
}

const counts = new Set(counting.split(' '))

/** Where the noun itself begins in "hundreds of protesters", "one of the campaigners": the first token where nothing is counted. */
function countedFrom({ tokens }: Document, first: number, end: number): number {
  const of = tokens.slice(first, Math.min(end, first + 4)).findIndex(({ value }) => value === 'of')
  return of > 0 && of + first + 1 < end && counts.has(tokens[first + of - 1]!.value.toLowerCase())
    ? first + of + 1
    : first
}

/** "The Norland and Maravian governments", "the Lee and Holt families": neither name alone says who. */
function twoHouses(
  { tokens }: Document,
  runs: readonly KnownRun[],
  [one, two, more]: readonly { first: number; end: number }[],
): boolean {
  if (!one || !two || more || tokens[two.first - 1]!.value !== 'and' || !/^the$/i.test(tokens[one.first]!.value))
    return false
  const last = tokens[two.end - 1]!
  if (last.pos !== 'NOUN' || !isMany(last.value) || two.end - two.first < 2) return false
  const [at] = runsWithin(runs, one.first, one.end)
  return at !== undefined && runs[at]!.end === one.end && (runs[at]!.titles[0] ?? runs[at]!.first) === one.first + 1
}

/** "Lee, an 8-year-old in third grade, said": the name that leads the sentence, where the source is only what is said of it. */
function nameBefore(
  { tokens, sentences }: Document,
  runs: readonly KnownRun[],
  first: number,
  end: number,
): number | undefined {
  if (tokens[first - 1]?.value !== ',' || !/^(?:an?|the)$/.test(tokens[first]!.value)) return undefined
  if (tokens[end]?.value !== ',' && tokens[end - 1]!.value !== ',') return undefined
  const at = runsWithin(runs, first - 2, first - 1)[0]
  const run = at === undefined ? undefined : runs[at]!
  if (run?.entity?.kind !== 'person' || run.end !== first - 1) return undefined
  return tokens[run.titles[0] ?? run.first]!.start === sentences[run.sentence]!.start ? at : undefined
}

/** The names that a source gives: its head, one set beside a role, or several joined by "and". */
function namesOf(
  document: Document,
  runs: readonly KnownRun[],
  segments: readonly { first: number; end: number }[],
): Phrase | undefined {
  const { tokens } = document
  const heads = segments.map(({ first, end }) => nameAtHead(document, runs, first, end))
  const joint = (k: number) => tokens[segments[k]!.first - 1]!.value
  // "Black and brown people, Rep. Ann Lee, said": what leads is what she says, not who.
  const titled = heads.findIndex(
    (name, k) => k > 0 && name !== undefined && joint(k) === ',' && runs[name.run]!.titles.length > 0,
  )
  const [head] = heads
  if (
    titled > 0 &&
    (!head || runs[head.run]!.entity?.kind === 'unknown') &&
    !segments.slice(1, titled).some((_, k) => heads[k + 1])
  )
    return { type: 'names', runs: [heads[titled]!.run] }
  if (head) {
    const named = [head.run]
    // Others speak with them where a list of names goes on to an "and".
    const last = heads.findLastIndex((name, k) => k > 0 && name?.whole === true && /^(?:and|&)$/.test(joint(k)))
    const whole =
      last > 0 &&
      heads[last - 1]?.whole === true &&
      heads
        .slice(0, last)
        .every(
          (name, k) => name?.whole === true || (k > 0 && !name && joint(k) === ',' && heads[k - 1]?.whole === true),
        )
    if (whole) for (const name of heads.slice(1, last + 1)) if (name) named.push(name.run)
    return { type: 'names', runs: named, ...(head.role && { role: head.role }) }
  }
  const second = heads[1]
  if (!second || joint(1) !== ',') return undefined
  const { entity } = runs[second.run]!
  const { first, end } = segments[0]!
  const noun = nounKind(tokens[headEndOf(document, runs, first, end) - 1]!.value)
  const alone =
    headEndOf(document, runs, first, end) === end && /^(?:the|its|their|his|her)$/i.test(tokens[first]!.value)
  const fits =
    entity?.kind === 'person' ||
    (entity?.kind === 'unknown' && noun === 'person' && !entity.placed) ||
    (noun !== undefined && noun !== 'person' && entity?.kind === noun) ||
    (entity?.kind === 'body' && alone && noun !== 'document')
  return fits ? { type: 'names', runs: [second.run], role: { first, end } } : undefined
}

/** "Neighbour Edna Tully picks up the story": a name that leads a source which goes on in words for nobody. */
function headed({ tokens }: Document, runs: readonly KnownRun[], first: number, end: number): Phrase | undefined {
  const [at, other] = runsWithin(runs, first, end)
  const run = at === undefined || other !== undefined ? undefined : runs[at]!
  if (run?.entity?.kind !== 'person' || run.end >= end || nounKind(tokens[end - 1]!.value) !== undefined)
    return undefined
  const start = run.titles[0] ?? run.first
  const role = tokens.slice(first, start).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ' || pos === 'DET')
  return role && !/^['’]s?$/.test(tokens[run.end]!.value)
    ? { type: 'names', runs: [at!], ...(start > first && { role: { first, end: start } }) }
    : undefined
}

/** "A group calling itself Grey Heron": the name that somebody without one is told to go by. */
function called(
  document: Document,
  runs: readonly KnownRun[],
  first: number,
  headEnd: number,
  end: number,
): Phrase | undefined {
  const at = runsWithin(runs, headEnd, end)[0]
  const run = at === undefined ? undefined : runs[at]!
  const start = run && (run.titles[0] ?? run.first)
  if (start === undefined || !run?.entity || start - namingBefore(document, start) !== headEnd || start === headEnd)
    return undefined
  return { type: 'names', runs: [at!], role: { first, end: headEnd } }
}

/** The name that a segment ends in, or that leads it with only its complement behind. */
function nameAtHead(
  document: Document,
  runs: readonly KnownRun[],
  first: number,
  end: number,
): { run: number; whole: boolean; role?: { first: number; end: number } } | undefined {
  const headEnd = headEndOf(document, runs, first, end)
  const { tokens } = document
  let last = headEnd - 1
  if (last > first && /^(?:’s|'s|’|')$/.test(tokens[last]!.value) && headEnd === end) last--
  const at = runsWithin(runs, first, headEnd).find((index) => runs[index]!.first <= last && last < runs[index]!.end)
  if (at === undefined || runs[at]!.office) return undefined
  // "The German" is somebody told of already.
  if (
    runs[at]!.the &&
    runs[at]!.end - runs[at]!.first === 1 &&
    isPlace(tokens[last]!.value) &&
    /(?:an|ish|ese|ch)$/.test(tokens[last]!.value)
  )
    return undefined
  const run = runs[at]!
  const before = Math.min(run.titles[0] ?? run.first, run.first)
  return { run: at, whole: headEnd === end, ...(before > first && { role: { first, end: before } }) }
}

/** An adjective, or the name of a place that is used as one. */
const tells = ({ pos, value }: Token): boolean => pos === 'ADJ' || (pos === 'PROPN' && isPlace(value))

/** "Researchers and advocates" speak together. */
function isCoordinated({ tokens }: Document, runs: readonly KnownRun[], first: number, end: number): boolean {
  const inside = runsWithin(runs, first, end)
  for (let i = first; i < end; i++) {
    if (!/^(?:and|or|&)$/i.test(tokens[i]!.value)) continue
    // "The Namibian and South African governments": what is joined only tells which.
    const joinsAdjectives = isMany(tokens[end - 1]!.value) && tells(tokens[i - 1]!) && tells(tokens[i + 1]!)
    if (!inside.some((index) => runs[index]!.first <= i && i < runs[index]!.end) && !joinsAdjectives)
      return nounKind(tokens[end - 1]!.value) === undefined || nounKind(tokens[i - 1]!.value) === undefined
  }
  return false
}
