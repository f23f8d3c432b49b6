import type { Span } from '../../core/span.ts'
import { silent } from '../locales/en/accusation.ts'
import {
  asideWords,
  greeting,
  linkPhrases,
  linkWords,
  takenUp as takenUpWords,
  takesUpBehindVerb,
  theAged,
  theFormer,
  timeWords,
  turnWords,
} from '../locales/en/follow-on.ts'
import type { Token } from '../tokens/token.ts'
import type { Candidate } from './candidates.ts'
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
const asides = new Set(asideWords.split(' '))
/** Words from its beginning in which such a word is. */
const asideReach = 10
const takenUp = new Set(takenUpWords.split(' '))
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

/** It takes up what the sentence before tells, in one of its words. */
function goesOn(text: string, { tokens, end }: Candidate, head: number): boolean {
  const told = text.slice(tokens[head]!.start, end)
  return (
    linkPhrases.test(told.slice(0, 60)) ||
    takesUpBehindVerb.test(told.slice(0, 90)) ||
    takesUp(tokens, head) ||
    pointsBack(tokens, head) ||
    endsOnThis(tokens) ||
    namesThese(tokens, head)
  )
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

/** "Israeli courts, however, have …": between commas near its beginning, a word that goes on with what was said. */
function hasAside(tokens: readonly Token[], head: number): boolean {
  for (let i = head + 1; i < tokens.length - 1 && i < head + asideReach; i++)
    if (asides.has(tokens[i]!.value.toLowerCase()) && tokens[i - 1]!.value === ',' && tokens[i + 1]!.value === ',')
      return true
  return false
}

/** "The hospital denies this.": a short sentence whose object is the sentence before. */
function endsOnThis(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ value }) => /^\p{L}/u.test(value))
  return tokens.length <= 8 && last !== undefined && /^(?:this|that|it|so)$/i.test(last.value)
}

/** "Before these announcements, the council …": it points back before its first verb. */
function pointsBack(tokens: readonly Token[], head: number): boolean {
  for (let i = head; i < tokens.length && i < head + 8; i++) {
    const { pos, value } = tokens[i]!
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PROPN') return false
    if (/^(?:these|those|such)$/i.test(value)) return !whichOnes.test(tokens[i + 1]?.value ?? '')
    if (/^this$/i.test(value)) return !isFree('this', tokens, i)
  }
  return false
}

/** "Output of these rounds has grown": a thing told of before, and in no word of this sentence. */
function namesThese(tokens: readonly Token[], head: number): boolean {
  for (let i = head; i + 1 < tokens.length; i++) {
    if (/^["“‘]$/.test(tokens[i]!.value)) return false
    if (!/^th(?:ese|is)$/.test(tokens[i]!.value)) continue
    let noun = i + 1
    while (noun + 1 < tokens.length && /^(?:NOUN|PROPN)$/.test(tokens[noun + 1]!.pos)) noun++
    const named = tokens[noun]!
    const told = tokens.slice(head, i).some(({ value }) => value.toLowerCase() === named.value.toLowerCase())
    return named.pos === 'NOUN' && !told && !isStretch.has(named.value.toLowerCase())
  }
  return false
}
const isStretch = new Set(timeWords.split(' '))
/** "Those who" says itself of whom. */
const whichOnes = /^(?:who|whose|whom)$/i

/** "The move", "Their decision": it takes up what comes before, unless it says itself of what ("the decision to close"). */
function takesUp(tokens: readonly Token[], head: number): boolean {
  if (tokens[head]!.value.toLowerCase() !== 'the') return false
  const at = tokens[head + 1]?.pos === 'ADJ' ? head + 2 : head + 1
  const noun = tokens[at]
  const next = tokens[at + 1]
  if (!noun || !takenUp.has(noun.value.toLowerCase())) return false
  return (
    !next ||
    !(
      next.pos === 'ADP' ||
      next.pos === 'NOUN' ||
      next.pos === 'PROPN' ||
      /^(?:to|that|which|who|by|’s|'s|says?|said|shows?|showed|found|finds?)$/i.test(next.value)
    )
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

/** "There was", "It is not clear whether", "One of the", "Some 300 people" point at nothing before them. */
function isFree(first: string, tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]
  if (!next) return false
  if (first === 'there') return next.pos === 'AUX' || next.pos === 'VERB'
  if (first === 'one' || first === 'some' || first === 'both' || first === 'either' || first === 'neither')
    return next.pos === 'ADP' || next.pos === 'NOUN' || next.pos === 'NUM' || next.pos === 'PROPN' || next.pos === 'ADJ'
  if (first === 'this') return isStretch.has(next.value.toLowerCase())
  if (first === 'those' || first === 'these')
    return whichOnes.test(next.value) || isStretch.has(next.value.toLowerCase())
  return false
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
