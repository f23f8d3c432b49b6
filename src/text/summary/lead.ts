import { timeWords } from '../locales/en/follow-on.ts'
import { addsTo, greets } from './dependence.ts'
import type { Terms } from './self-contained.ts'
import { isGrammar, stem, wordsOf } from './terms.ts'

/** The lead is among the first sentences, or there is none. */
const reach = 6
/** Fewer words are a deck or a scene, no lead. */
const shortest = 9
/** More of it than this between quotation marks, and it is somebody's opening line. */
const mostQuoted = 0.6
/** So much may be in marks where a title opens it: "“Night Ferry” star Ann Lee has …". */
const aTitle = 0.15
/** A later sentence is the lead where the headline says what it says, and the first one has little of that. */
const little = 0.2
const much = 0.45
/** Where the first one sets a scene and has nothing of the headline, this much will do. */
const some = 0.2

/** The lead of an article, and the sentences that can be beside it: without the scene before it. */
export interface Lead {
  readonly lead: Terms
  /** The short sentence before it that names whom it is about: "Norrland TV is back. The network said on Monday …". */
  readonly hook?: Terms
  readonly rest: readonly Terms[]
}

/**
 * The lead: the first sentence that can be read alone, names what it is about, and is told by the reporter. Where an article
 * begins with a scene, the sentence near the top that says what the headline says. Nothing where no sentence passes.
 */
export function findLead(terms: readonly Terms[], title: string | undefined): Lead | undefined {
  const near = terms.filter(({ candidate }) => candidate.order < reach)
  const sound = near.filter(isSound)
  const first = sound.find((one) => !isTakenUp(one)) ?? sound[0]
  if (!first) return undefined
  const from = (lead: Terms): Lead => ({
    lead,
    ...hookOf(lead, near),
    rest: terms.filter(({ candidate }) => candidate.order >= lead.candidate.order),
  })
  const plain =
    first === sound[0]
      ? {
          lead: first,
          ...hookOf(first, near),
          rest: terms.filter((one) => one.candidate.order >= first.candidate.order || mayOpen(one)),
        }
      : from(first)
  if (title === undefined) return plain
  const headline = new Set(
    wordsOf(title)
      .map(stem)
      .filter((word) => !isGrammar(word)),
  )
  const share = shareOf(first, headline)
  const told =
    share < little
      ? (saying(sound, headline) ??
        (share === 0 && isScene(first) ? sound.find((one) => shareOf(one, headline) >= some) : undefined))
      : undefined
  return headline.size < 3 || !told ? plain : from(told)
}

/** The sentence before a lead that says "the network" of what is named there. */
function hookOf(lead: Terms, near: readonly Terms[]): { readonly hook?: Terms } {
  const hook = near.find(({ candidate }) => candidate.index === lead.candidate.index - 1)
  if (!hook || !saysThe(lead) || !mayOpen(hook) || speaksToReader(hook)) return {}
  return hook.candidate.tokens.some(({ pos }) => pos === 'PROPN') ? { hook } : {}
}

/** "The network on Monday announced", "The network said": a body or a person, with nothing behind it that says which. */
function saysThe({ candidate: { tokens } }: Terms): boolean {
  const [the, noun, next, after] = tokens
  if (the?.value !== 'The' || noun?.pos !== 'NOUN') return false
  return (
    /^(?:AUX|VERB|ADV)$/.test(next?.pos ?? '') || (next?.pos === 'ADP' && times.has(after?.value.toLowerCase() ?? ''))
  )
}
const times = new Set(timeWords.split(' '))

/** "But now she says that she can't recall it": right behind the lead, it takes back what the lead says. */
export function findTurn({ candidate: { index } }: Terms, terms: readonly Terms[]): Terms | undefined {
  const next = terms.find(({ candidate }) => candidate.index === index + 1)
  return next &&
    /^(?:but|yet)$/i.test(next.candidate.tokens[0]?.value ?? '') &&
    next.candidate.stems.length >= deckWords &&
    next.needs.every((one) => one === index)
    ? next
    : undefined
}

/** The first sentence that says what the headline says, or nearly as much of it as the one that says most. */
function saying(sound: readonly Terms[], headline: ReadonlySet<string>): Terms | undefined {
  const most = Math.max(...sound.map((one) => shareOf(one, headline)))
  // Right behind a deck the report itself begins.
  const deck = sound[0]!.candidate.stems.length < deckWords
  return most >= much
    ? sound.find((one, i) => shareOf(one, headline) >= (deck && i === 1 ? little : most * nearly))
    : undefined
}
/** Fewer words in the first sentence, and it may be a deck. */
const deckWords = 12
const nearly = 0.75

/** "There was a smell of glue." */
const isScene = ({ candidate: { tokens } }: Terms) => tokens[0]?.value === 'There'

/** "The film is a comedy", behind the sentence that says which film. */
function isTakenUp({ candidate }: Terms): boolean {
  const { index, tokens } = candidate
  // "The painter's work is also shown in Oram".
  if (addsTo(candidate)) return true
  const [the, noun, verb] = tokens
  // "One of the suspects, Jan Coe, died": of those who were told of.
  const some = tokens.slice(0, 5).map(({ value }) => value.toLowerCase())
  if (index >= 1 && some[0] === 'one' && some[1] === 'of' && some[2] === 'the' && some[4] === ',') return true
  return (
    index >= 2 &&
    the?.value === 'The' &&
    noun?.pos === 'NOUN' &&
    (verb?.pos === 'AUX' || verb?.pos === 'VERB' || verb?.value === ',')
  )
}

function isSound(one: Terms): boolean {
  const opensQuoted = /^["“‘«`]/u.test(one.candidate.tokens[0]?.value ?? '') && one.candidate.quoted > aTitle
  return mayOpen(one) && !opensQuoted && one.candidate.stems.length >= shortest && !speaksToReader(one)
}

/** Whether a brief may open on it: it asks for nothing before it, and is not somebody's opening line. */
function mayOpen({ candidate, needs, lead, turns, own }: Terms): boolean {
  if (needs.length > 0 || lead !== undefined || turns || own) return false
  const [first, second] = candidate.tokens
  if (/^now$/i.test(first?.value ?? '') && second?.value === ',') return false
  return candidate.quoted <= mostQuoted && !greets(candidate)
}

/** "You", or the writer's own "I", and no "(I-Vt.)". */
function speaksToReader({ candidate: { tokens } }: Terms): boolean {
  return tokens.some(
    ({ value, end }, i) =>
      /^(?:I|i|you|your|my)$/i.test(value) && !(tokens[i + 1]?.value === '-' && tokens[i + 1]!.start === end),
  )
}

/** Share of the headline's words that the sentence has. */
function shareOf({ candidate }: Terms, headline: ReadonlySet<string>): number {
  let shared = 0
  for (const word of headline) if (candidate.content.has(word)) shared++
  return shared / headline.size
}
