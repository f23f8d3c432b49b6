import type { Span } from '../../core/span.ts'
import { silent } from '../locales/en/accusation.ts'
import { greeting, linkWords, theAged, theFormer, turnWords } from '../locales/en/follow-on.ts'
import type { Token } from '../tokens/token.ts'
import type { Candidate } from './candidates.ts'
import { goesOn, hasAside, isFree } from './goes-on.ts'
import type { ArticleNames } from './names.ts'
import { danglingPronoun, isPersonal } from './pronouns.ts'

/** What a sentence needs to be understood. */
export interface Dependence {
  /** The sentence right before it must be in the brief as well. */
  readonly previous: boolean
  /** The name that its "he" or "she" stands for: shown before it when the sentence before is missing. */
  readonly lead?: Span
  /** It turns from what was said before ("Meanwhile"): no brief begins with it. */
  readonly turns: boolean
}

const pointers = new Set(
  'this that these those such both another others neither either some one here there then'.split(' '),
)
const links = new Set(linkWords.split(' '))
const turns = new Set(turnWords.split(' '))
/** Sentences looked back for the name behind a pronoun. */
const reach = 3

/** Whether a sentence can be read on its own. */
export function dependenceOf(text: string, candidate: Candidate, names: ArticleNames): Dependence {
  const tokens = candidate.tokens
  const head = tokens.findIndex((token) => /^[\p{L}\p{N}]/u.test(token.value))
  if (head < 0) return { previous: true, turns: false }
  const first = tokens[head]!.value.toLowerCase()
  // "The office had no comment" opens no brief.
  const turning =
    silent.test(text.slice(candidate.start, candidate.end)) ||
    (turns.has(first) && !/^(?:this|in|on|that)$/i.test(tokens[head + 1]?.value ?? ''))
  if (links.has(first) && !isStillVerb(first, tokens, head)) return { previous: true, turns: turning }
  if (pointers.has(first) && !isFree(first, tokens, head)) return { previous: true, turns: turning }
  // Before the first sentence of an article nothing was told that it could take up.
  const opens = candidate.index === 0
  if (!opens && hasAside(tokens, head)) return { previous: true, turns: true }
  if (!opens && goesOn(text, candidate, head)) return { previous: true, turns: turning }
  if (!opens && isTheAged(tokens, head)) {
    const lead = nameBefore(names, candidate.index)
    return { previous: true, ...(lead && { lead }), turns: turning }
  }
  const pronoun = danglingPronoun(tokens, head, opens)
  if (pronoun === undefined) return { previous: false, turns: turning }
  if (!isPersonal(pronoun)) return { previous: true, turns: turning }
  const lead = nameBefore(names, candidate.index)
  return lead ? { previous: true, lead, turns: turning } : { previous: true, turns: turning }
}

/** "The charge also carries a fine": it adds to what was said. */
export const addsTo = ({ tokens }: Candidate): boolean =>
  tokens.slice(1, addedWithin).some(({ value }) => /^also$/i.test(value))
const addedWithin = 9

/** "Imagine a ferry that flies", "Turns out there is a way". */
export const greets = ({ tokens }: Candidate): boolean =>
  greeting.test(
    tokens
      .slice(0, 5)
      .map(({ value }) => value)
      .join(' '),
  )

/** "So far", "Yet another", "Or" in a name: no link. */
function isStillVerb(first: string, tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]?.value.toLowerCase() ?? ''
  return (
    (first === 'so' && (next === 'far' || next === 'many')) || (first === 'still' && tokens[head + 1]?.pos === 'NOUN')
  )
}

/** "The 31-year-old", "The 31-year-old defender said", "The former pitcher said": of whom, only the sentence before tells. */
function isTheAged(tokens: readonly Token[], head: number): boolean {
  const opening = tokens.slice(head, head + 6).map(({ value }) => value)
  const aged = theAged.test(opening.join(''))
  if (!aged && !theFormer.test(opening.slice(0, 2).join(' '))) return false
  let at = head + (aged ? 6 : 2)
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at++
  const next = tokens[at]
  if (tokens[at - 1]!.pos === 'PROPN') return false
  return next?.value === ',' ? tokens[at + 1]?.pos !== 'PROPN' : next?.pos === 'VERB' || next?.pos === 'AUX'
}

/** The one person whom the sentences before speak of, by the fullest name in the article; nothing when in doubt. */
function nameBefore(names: ArticleNames, index: number): Span | undefined {
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    const surnames = new Set(names.bySentence[i]!.map(({ surname }) => surname))
    if (surnames.size > 1) return undefined
    for (const surname of surnames) return names.fullest.get(surname)
  }
  return undefined
}
