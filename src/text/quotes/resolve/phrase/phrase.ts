import type { Span } from '../../../../core/span.ts'
import type { Document } from '../../../document.ts'
import { tokenAt } from '../../../tokens/token-at.ts'
import { isJoint } from '../../link/group/compound.ts'
import { type Pronoun, pronounOf } from '../names/pronoun-words.ts'
import type { KnownRun } from '../registry/known-runs.ts'
import { countedFrom, isCoordinated, twoHouses } from './joined.ts'
import { namedAs } from './named-as.ts'
import { headEndOf, segmentsOf, trimmed } from './segments.ts'
import { called, headed, type Names, nameBefore, namesOf, postedName } from './source-names.ts'

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
  | Names
  | NounPhrase
  | { readonly type: 'none' }

const whereabouts = /^(?:there|here|elsewhere|abroad|nearby|locally)$/

const none: Phrase = { type: 'none' }

/** Parses a source span. `runs` are the names of the article in order. */
export function parseSource(document: Document, runs: readonly KnownRun[], source: Span): Phrase {
  const from = tokenAt(document.tokens, source.start)
  let to = from
  while (to < document.tokens.length && document.tokens[to]!.start < source.end) to++
  return parseTokens(document, runs, from, to)
}

/** Parses tokens [from, to) as somebody who speaks. */
export function parseTokens(document: Document, runs: readonly KnownRun[], from: number, to: number): Phrase {
  const { tokens } = document
  const { first, end: stop } = trimmed(document, runs, from, to)
  if (first >= stop) return none
  // "Police there", "officials here"
  const end = stop - first > 1 && whereabouts.test(tokens[stop - 1]!.value) ? stop - 1 : stop
  // "WHO" and "US" are bodies, and no pronouns.
  const letters = /^\p{Lu}{2,}$/u.test(tokens[first]!.value)
  const lead = letters ? tokens[first]!.value : tokens[first]!.value.toLowerCase()
  const alone = end - first === 1
  if (lead === 'who' || (alone && (lead === 'which' || lead === 'that'))) return { type: 'relative', token: first }
  const pronoun = letters ? undefined : pronounOf(lead)
  const possessive = ['his', 'her', 'its', 'their'].includes(lead) && !alone
  if (pronoun && !possessive) {
    const joined = /^(?:and|or)$/.test(tokens[first + 1]?.value ?? '') && first + 1 < end
    return joined ? none : { type: 'pronoun', pronoun, token: first }
  }
  // "I’m not calling for": a pronoun and its verb in one word.
  if (/^(?:i|we|you|let)['’]/.test(lead)) return none
  if (speechless.has(lead) && (alone || /^(?:i|we|you|what)$/.test(lead) || tokens[first + 1]?.pos === 'AUX'))
    return none
  const given = namedAs(document, runs, first, end)
  if (given !== undefined) return { type: 'names', runs: [given] }
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
  const led =
    headed(document, runs, head.first, headEnd) ??
    called(document, runs, head.first, headEnd, head.end) ??
    postedName(document, runs, head.first, headEnd, head.end)
  if (led) return led
  const determiner = determiners.has(lead) ? lead : ''
  let last = headEnd - 1
  if (last > first && /^(?:’s|'s|’|')$/.test(tokens[last]!.value)) last--
  // "passers-by"
  const noun = tokens[last]!.pos === 'ADP' && isJoint(document, last - 1) ? last - 2 : last
  // "Most of the companies" are told by all of it.
  const share = tokens[first + 1]?.value === 'of'
  const start = determiner && first + 1 <= last && !share ? first + 1 : first
  return { type: 'noun', head: tokens[noun]!.value, determiner, first: start, headEnd: last + 1, end: head.end }
}
