import type { Document } from '../../../document.ts'
import { bodyFields } from '../../../locales/en/bodies.ts'
import { namedLaws } from '../../../locales/en/telling-verbs.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { nounKind } from '../../words/people.ts'

const capital = /^\p{Lu}/u
const fields = new Set(bodyFields.split(' '))
const acts = new Set(namedLaws.split(' '))
/** Words that such a syllable looks like, and that tell what is done by, for or like what is before them. */
const tails = new Set('run win hit tie long wing him her top men man not how way out but'.split(' '))
const syllable = /^(?:[bcdfghjklmnprstwyz]|ch|sh|zh|ts|hs|hw|gw|kw)?[aeiouy]{1,3}(?:n|ng|m|p|t|k|l|h)?$/
const MOST = 6

/** Whether the token touches both its neighbours: the hyphen of "Jean-Luc". */
export const glued = ({ tokens }: Document, i: number): boolean =>
  i > 0 && i + 1 < tokens.length && tokens[i]!.start === tokens[i - 1]!.end && tokens[i + 1]!.start === tokens[i]!.end

/** "Wren Hau-yip", "Moon Dae-in": past the second syllable of a given name behind a family name, from its hyphen on; 0 where none is. */
export function syllableEnd({ tokens }: Document, first: number, i: number): number {
  const next = tokens[i + 1]!
  const behind = tokens[i + 2]
  const alone = !behind || behind.start > next.end || /^[.,;:’'”"?!)]/.test(behind.value)
  const short = tokens[i - 1]!.value.length <= 5 && i - 1 > first
  return short && alone && next.value.length <= 5 && syllable.test(next.value) && !tails.has(next.value) ? i + 2 : 0
}

/** "The U.S. Attorney’s Office", "the Employers’ Association": past the noun for a house that belongs to an office or a calling; 0 where none is. */
export function ownedHouse({ tokens }: Pick<Document, 'tokens'>, i: number, end: number): number {
  if (!/^['’]s?$/.test(tokens[i]!.value) || i + 1 >= end || i === 0) return 0
  const owner = tokens[i - 1]!.value
  const house = tokens[i + 1]!.value
  // "The Employers’ Association": many own it.
  if (isAct(tokens, i, end) && nounKind(owner) !== 'body') return i + 2
  const calling = nounKind(owner) === 'person' || (/^\p{Lu}\p{Ll}+s$/u.test(owner) && /^['’]$/.test(tokens[i]!.value))
  if (!calling || genderOfName(tokens[i - 2]?.value ?? '') !== undefined) return 0
  return capital.test(house) && nounKind(house) === 'body' ? i + 2 : 0
}

/** "the Voter’S CHOICE ACT": behind the mark there is the rest of an act's own name. */
function isAct(tokens: Document['tokens'], i: number, end: number): boolean {
  if (!/^the$/i.test(tokens[i - 2]?.value ?? '') || !capital.test(tokens[i - 1]!.value)) return false
  let last = i + 1
  while (last < end && last - i <= MOST && capital.test(tokens[last]!.value)) last++
  return last - i > 2 && acts.has(tokens[last - 1]!.value)
}

/** "The University and College Union", "the Food and Drug Administration": past the "and" inside of one body’s name; 0 where it joins two. */
export function pairedHouse({ tokens }: Document, first: number, i: number, end: number): number {
  const { value } = tokens[i - 1]!
  // "The UN Relief and Works Agency": letters may lead.
  const lead = i - first === 2 && /^\p{Lu}{2,}$/u.test(tokens[first]!.value) ? first + 1 : first
  if (tokens[i]!.value !== 'and' || i - lead !== 1 || !/^the$/i.test(tokens[first - 1]?.value ?? '')) return 0
  if (nounKind(value) !== 'body' && !fields.has(value.toLowerCase())) return 0
  if (/^\p{Lu}+$/u.test(value)) return 0
  let last = i + 1
  while (last < end && last - i <= MOST && (capital.test(tokens[last]!.value) || /^['’]s?$/.test(tokens[last]!.value)))
    last++
  const house = tokens[last - 1]!.value
  const whole = last - i > 2 && nounKind(house) === 'body' && capital.test(house) && house !== house.toUpperCase()
  return whole ? i + 2 : 0
}
