import {
  asideWords,
  linkPhrases,
  takenUp as takenUpWords,
  takesUpBehindVerb,
  timeWords,
} from '../locales/en/follow-on.ts'
import type { Token } from '../tokens/token.ts'
import type { Candidate } from './candidates.ts'

const asides = new Set(asideWords.split(' '))
/** Words from its beginning in which such a word is. */
const asideReach = 10
const takenUp = new Set(takenUpWords.split(' '))

/** It takes up what the sentence before tells, in one of its words. */
export function goesOn(text: string, { tokens, end }: Candidate, head: number): boolean {
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

/** "Israeli courts, however, have …": between commas near its beginning, a word that goes on with what was said. */
export function hasAside(tokens: readonly Token[], head: number): boolean {
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

/** "Output of these rounds has grown", "whether such a code was sent": a thing told of before, and in no word of this sentence. */
function namesThese(tokens: readonly Token[], head: number): boolean {
  for (let i = head; i + 1 < tokens.length; i++) {
    if (/^["“‘]$/.test(tokens[i]!.value)) return false
    const such = /^such$/i.test(tokens[i]!.value) && /^an?$/.test(tokens[i + 1]!.value)
    // "Such a crowd that the pier shook" says itself how large.
    if (such && tokens.slice(i + 2, i + 8).some(({ value }) => value === 'that' || value === 'as')) continue
    if (!such && !/^th(?:ese|is)$/.test(tokens[i]!.value)) continue
    let noun = such ? i + 2 : i + 1
    while (such && tokens[noun]?.pos === 'ADJ') noun++
    if (!tokens[noun]) return false
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

/** "There was", "It is not clear whether", "One of the", "Some 300 people" point at nothing before them. */
export function isFree(first: string, tokens: readonly Token[], head: number): boolean {
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
