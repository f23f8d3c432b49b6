import type { Document } from '../../../document.ts'
import { counting } from '../../../locales/en/counting.ts'
import type { Token } from '../../../tokens/token.ts'
import { isMany, nounKind } from '../../words/people.ts'
import { isPlace } from '../../words/places.ts'
import { type KnownRun, runsWithin } from '../registry/known-runs.ts'

const counts = new Set(counting.split(' '))

/** Where the noun itself begins in "hundreds of protesters", "one of the campaigners": the first token where nothing is counted. */
export function countedFrom({ tokens }: Document, first: number, end: number): number {
  const of = tokens.slice(first, Math.min(end, first + 4)).findIndex(({ value }) => value === 'of')
  return of > 0 && of + first + 1 < end && counts.has(tokens[first + of - 1]!.value.toLowerCase())
    ? first + of + 1
    : first
}

/** "The Norland and Maravian governments", "the Lee and Holt families": neither name alone says who. */
export function twoHouses(
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

/** An adjective, or the name of a place that is used as one. */
const tells = ({ pos, value }: Token): boolean => pos === 'ADJ' || (pos === 'PROPN' && isPlace(value))

/** "Researchers and advocates" speak together. */
export function isCoordinated({ tokens }: Document, runs: readonly KnownRun[], first: number, end: number): boolean {
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
