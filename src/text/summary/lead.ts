import type { Terms } from './self-contained.ts'
import { isGrammar, stem, wordsOf } from './terms.ts'

/** The lead is among the first sentences, or there is none. */
const reach = 6
/** Fewer words are a deck or a scene, no lead. */
const shortest = 9
/** More of it than this between quotation marks, and it is somebody's opening line. */
const mostQuoted = 0.6
/** A later sentence is the lead where the headline says what it says, and the first one has little of that. */
const little = 0.2
const much = 0.45
/** Where the first one sets a scene and has nothing of the headline, this much will do. */
const some = 0.2

/** The lead of an article, and the sentences that can be beside it: without the scene before it. */
export interface Lead {
  readonly lead: Terms
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
    rest: terms.filter(({ candidate }) => candidate.order >= lead.candidate.order),
  })
  const plain = first === sound[0] ? { lead: first, rest: terms } : from(first)
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
function isTakenUp({ candidate: { index, tokens } }: Terms): boolean {
  const [the, noun, verb] = tokens
  return index >= 2 && the?.value === 'The' && noun?.pos === 'NOUN' && (verb?.pos === 'AUX' || verb?.pos === 'VERB')
}

function isSound({ candidate, needs, lead, turns }: Terms): boolean {
  if (needs.length > 0 || lead !== undefined || turns) return false
  if (candidate.stems.length < shortest || candidate.quoted > mostQuoted) return false
  return !candidate.stems.some((word) => word === 'i' || word === 'you' || word === 'your' || word === 'my')
}

/** Share of the headline's words that the sentence has. */
function shareOf({ candidate }: Terms, headline: ReadonlySet<string>): number {
  let shared = 0
  for (const word of headline) if (candidate.content.has(word)) shared++
  return shared / headline.size
}
