import { readClass } from '../read/classes.ts'
import { durationValue, type Meaning } from '../read/meaning.ts'
import type { Captures } from '../read/pattern.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { nothing } from './negatives.ts'
import { shouts } from './programmes.ts'
import { shifts } from './shifts.ts'

/** Units as a whole, counted from the present one or from that spoken of: "last week", "the following month", "the quarter". */
export const unitRules: readonly Rule[] = [
  rule('the one before last', ['the {singular} before last', 'the {singular} after next'], (c, place) => {
    const unit = String(c.singular)
    const shift = place.lexemes[place.end - 1]!.lower === 'last' ? -2 : 2
    // "The day before last Tuesday" is another day.
    const next = place.lexemes[place.end]
    return SMALL.has(unit) || (next?.capital && next.gap === 'space') ? undefined : { is: 'unit', unit, shift }
  }),
  rule(
    'shifted unit',
    [
      '{shift:(last|this|next)} {singular}',
      'the {shift:(last|past|next|previous|coming|following|upcoming)} {singular}',
      '{shift:(past|previous|coming)} {singular}',
      'the {w:(current|same|present)} {singular}',
      '{w:(current)} {singular}',
      '{shift:(last|this|next)} (fiscal|financial|calendar|tax|model|school) year',
      'the {shift:(last|next|previous|coming)} (fiscal|financial|calendar|tax|school) year',
      'the {w:(current)} (fiscal|financial|calendar|tax) year',
      'this (past|coming) {singular}',
    ],
    shiftedUnit,
  ),
  rule('the latest quarter', ['the (latest|most|just) (recent|ended)? {w:(quarter|period)}'], (c) =>
    c.w === 'quarter' ? { is: 'quarter', latest: true } : { is: 'quarter', period: true },
  ),
  rule('that unit', ['that {singular}', 'the same {singular}', 'that same {singular}'], (c) => {
    const unit = String(c.singular)
    return SMALL.has(unit) ? undefined : { is: 'anchor', unit }
  }),
  rule(
    'neighbour unit',
    ['the {shift:(following|previous|preceding|next|ensuing)} {singular}', 'the {singular} {w:(before|after)}'],
    (c, place) => {
      const after = place.lexemes[place.end]
      if (c.w !== undefined && after && after.kind === 'word' && after.gap !== 'break') return undefined
      const unit = String(c.singular)
      if (unit === 'second' || unit === 'minute' || unit === 'hour') return undefined
      if (unit === 'week' && c.shift === 'next') return undefined
      const back = c.shift === 'previous' || c.shift === 'preceding' || c.w === 'before'
      return { is: 'unit', unit, shift: back ? -1 : 1, from: 'anchor' }
    },
  ),
  rule(
    'week of',
    [
      '(the)? week of {month} {day}',
      '(the)? week of (the)? {day} {month}',
      '(the)? week (ending|ended) (on)? {month} {day}',
      '(the)? week (beginning|starting) (on)? {month} {day}',
    ],
    (c) => ({
      is: 'weekof',
      of: { is: 'day', month: Number(c.month), day: Number(c.day) },
    }),
  ),
  rule(
    'the full year',
    ['(the|this) (full|entire|whole) year', '(the|this) (full|entire|whole) year last year'],
    (_c, place) => ({ is: 'unit', unit: 'year', shift: place.end - place.first > 3 ? -1 : 0 }),
  ),
  rule(
    'weekend',
    ['the weekend', '{shift:(last|this|next)} weekend', '(the)? {shift:(past|coming)} weekend', 'over the weekend'],
    (c, place) => {
      if (place.lexemes[place.first]!.lower === 'over') return undefined
      return { is: 'unit', unit: 'weekend', shift: c.shift === undefined ? 0 : shifts[String(c.shift)]! }
    },
  ),
  rule(
    'the unit',
    ['the {w:(week|year|month|quarter|day|period|decade|century)}', '(the)? (fiscal|financial) year'],
    theUnit,
  ),
]

/** "Earlier in the day": of today, where no other day is told before. */
const isWithin = (lower: string | undefined) => lower !== undefined && /^(?:earlier|later|early|late)$/.test(lower)
const PART_OF = new Set(['end', 'start', 'beginning', 'middle', 'rest', 'remainder', 'course', 'close', 'part'])
const SMALL = new Set(['second', 'minute', 'hour'])

function shiftedUnit(c: Captures, place: Place): Meaning | undefined {
  const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
  const unit = String(c.singular ?? 'year')
  if (unit === 'second' || (unit === 'minute' && place.lexemes[place.end - 1]!.gap === 'hyphen')) return undefined
  const shift =
    c.shift !== undefined ? shifts[String(c.shift)]! : words.includes('past') ? -1 : words.includes('coming') ? 1 : 0
  if (unit === 'minute' || unit === 'hour')
    return shift !== 0 ? { is: 'value', type: 'DURATION', value: durationValue(1, unit) } : undefined
  const the = words[0] === 'the'
  // "Over the past decade" ends now, and is no decade of the calendar.
  if (words.includes('past') && (unit === 'decade' || unit === 'century'))
    return { is: 'value', type: 'DURATION', value: durationValue(1, unit) }
  if (the && unit !== 'day' && (words[1] === 'following' || words[1] === 'previous'))
    return { is: 'unit', unit, shift, from: 'anchor' }
  // "Over the next year" is to come; "freed the next year" is told of the year before it.
  if (the && words[1] === 'next' && unit !== 'day') return { is: 'unit', unit, shift, from: 'story' }
  if (the && unit === 'day' && c.shift !== undefined && c.shift !== 'last') return undefined
  // "The last day of school", "the last decade of the century": counted in something else.
  const next = place.lexemes[place.end]
  if (the && c.shift === 'last' && next?.gap === 'space' && (next.lower === 'of' || isOwn(unit, next.lower)))
    return nothing
  if (words.includes('same')) return { is: 'anchor', unit }
  return { is: 'unit', unit, shift }
}

/** "The last day I took off". */
const isOwn = (unit: string, next: string) => unit === 'day' && OWNERS_OF_DAYS.has(next)
const OWNERS_OF_DAYS = new Set('i he she we they that'.split(' '))

function theUnit(c: Captures, place: Place): Meaning | { meaning: Meaning; mod: string } | undefined {
  const unit = String(c.w ?? 'year')
  const [next, after] = [place.lexemes[place.end], place.lexemes[place.end + 1]]
  const before = place.lexemes[place.first - 1]
  // "From a fiscal year to a calendar year": a kind of year.
  if (next?.gap === 'hyphen' || before?.lower === 'a') return undefined
  const follows = next && next.gap !== 'break' ? next.lower : ''
  if (
    unit === 'year' &&
    (follows === 'ended' ||
      follows === 'ending' ||
      (follows === 'to' && after && readClass('month', place.lexemes, place.end + 1)))
  )
    return { is: 'value', type: 'DURATION', value: 'P1Y' }
  if (unit === 'period') return undefined
  // "Liar of the Year": a title.
  if (place.lexemes[place.end - 1]!.capital && before?.lower === 'of' && !shouts(place)) return nothing
  // "By the end of the decade": which one is told by what is said of it.
  if (unit === 'decade' || unit === 'century')
    return before?.lower === 'of' && PART_OF.has(place.lexemes[place.first - 2]?.lower ?? '')
      ? { is: 'unit', unit, shift: 0 }
      : undefined
  if (unit === 'quarter') {
    const end = follows === 'ended' || follows === 'ending' ? quarterEnding(place) : undefined
    return end === undefined ? { is: 'quarter' } : { is: 'quarter', quarter: end }
  }
  // "Back in the day": long ago, and not on a day.
  if (unit === 'day' && before?.lower === 'in' && place.lexemes[place.first - 2]?.lower === 'back') return nothing
  // "In the year since": how long it has been.
  if (follows === 'since' && /^(?:in|over|during)$/.test(before?.lower ?? ''))
    return { is: 'value', type: 'DURATION', value: durationValue(1, unit) }
  // "The end of the day on Wednesday".
  if (unit === 'day' && follows === 'on' && after && readClass('weekday', place.lexemes, place.end + 1)) return nothing
  if (unit === 'day')
    return before &&
      /^(?:in|of|for)$/.test(before.lower) &&
      follows !== 'of' &&
      follows !== 'when' &&
      follows !== 'that' &&
      follows !== 'after'
      ? { is: 'anchor', unit: 'day', loose: before.lower === 'in' && isWithin(place.lexemes[place.first - 2]?.lower) }
      : undefined
  if (
    follows === 'of' ||
    follows === 'when' ||
    follows === 'after' ||
    follows === 'before' ||
    (follows === 'that' && after)
  )
    return undefined
  // "Fell in January, with more jobs during the month".
  if (unit === 'month' && before?.lower === 'during') return { is: 'unit', unit, shift: 0, from: 'anchor' }
  return { is: 'unit', unit, shift: 0 }
}

/** The calendar quarter that a quarter "ended July 31" mostly covers. */
function quarterEnding(place: Place): number | undefined {
  const month = readClass('month', place.lexemes, place.end + 1)
  const day = month && place.lexemes[month.next] && readClass('day', place.lexemes, month.next)
  if (!month || !day) return undefined
  const middle = (Number(month.value) - 1 - (Number(day.value) < 15 ? 2 : 1) + 12) % 12
  return Math.floor(middle / 3) + 1
}
