import { amounts, beforeYears, countedNouns, streets } from '../../locales/en/times.ts'
import type { Captures } from '../read/pattern.ts'
import type { Place } from '../read/rule.ts'

const COUNTED = new Set(countedNouns.split(' '))
const STREETS = new Set(streets.split(' '))
const AMOUNTS = new Set(amounts.split(' '))
const QUANTITY = new Set([
  'sold',
  'killed',
  'some',
  'nearly',
  'about',
  'roughly',
  'almost',
  'than',
  'page',
  'number',
  'no.',
  'room',
  'flight',
  'route',
  'highway',
  'chapter',
  'section',
  'model',
  'boeing',
])

const ESTIMATES = new Set(['about', 'some', 'nearly', 'roughly', 'almost'])
const BEFORE_YEARS = new Set(beforeYears.split(' '))

/** "In April 30 people died": a month, and a number of something. */
export function isCount(c: Captures, place: Place): boolean {
  if (c.year !== undefined || c.shortyear !== undefined || c.weekday !== undefined || c.ordinalday !== undefined)
    return false
  const [before, after] = [place.lexemes[place.first - 1], place.lexemes[place.end]]
  if (before?.lower !== 'in' || before.gap === 'none' || !after || after.kind !== 'word' || after.gap !== 'space')
    return false
  return (!after.capital && after.lower.endsWith('s')) || COUNTED.has(after.lower)
}

/** "1984 copies", "more than 2000", "$1,950": a quantity, no year. */
export function isCounted(place: Place): boolean {
  const after = place.lexemes[place.end]
  if (after && after.gap !== 'break' && (COUNTED.has(after.lower) || after.lower === 'percent' || after.lower === '%'))
    return true
  const before = place.lexemes[place.first - 1]
  const { lower, gap } = place.lexemes[place.first]!
  if (before === undefined || gap === 'break' || !QUANTITY.has(before.lower) || lower.startsWith("'")) return false
  // "Asked about 2013 claims": a number that isn't round is no estimate. "In about 1950" is a year.
  const led = place.lexemes[place.first - 2]?.lower ?? ''
  return !ESTIMATES.has(before.lower) || (Number(lower) % 50 === 0 && !BEFORE_YEARS.has(led))
}

/** "10,000 units annually", "grew 8% annually", "the average daily volume": so much of something, and no habit. */
export function isRate({ lexemes, first }: Place): boolean {
  const before = lexemes[first - 1]
  if (!before || lexemes[first]!.gap === 'break') return false
  if (before.lower === 'average' || before.kind === 'number' || AMOUNTS.has(before.lower)) return true
  return (
    before.lower.endsWith('s') && lexemes.slice(Math.max(0, first - 3), first - 1).some(({ kind }) => kind === 'number')
  )
}

/** "Call 020 3353 2000": the groups of a telephone number; "2019 2020" are years. */
export function isOfNumber({ lexemes, first }: Place): boolean {
  const before = lexemes[first - 1]
  return (
    before?.kind === 'number' &&
    lexemes[first]!.gap === 'space' &&
    /^\d{3,4}$/.test(before.lower) &&
    !/^(?:1[5-9]|20)\d\d$/.test(before.lower)
  )
}

/** "1775 Naramata Rd.": one to three names behind it, and then what a street is called. */
export function isHouseNumber({ lexemes, end }: Place): boolean {
  for (let i = end; i < end + 4 && lexemes[i]; i++) {
    const { lower, capital, gap, kind } = lexemes[i]!
    if (gap !== 'space' || (!capital && kind !== 'number')) return false
    if (i > end && STREETS.has(lower)) return true
  }
  return false
}
