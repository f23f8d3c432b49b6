import { readClass } from '../classes.ts'
import { durationValue, type Meaning } from '../meaning.ts'
import type { Captures } from '../pattern.ts'
import { type Place, type Rule, rule } from '../rule.ts'
import { shifts } from './calendar.ts'
import { nothing } from './negatives.ts'

const away = (c: Captures, direction: -1 | 1, from: 'now' | 'anchor', count = Number(c.n ?? 1)): Meaning => ({
  is: 'away',
  unit: String(c.unit ?? c.singular ?? c.units),
  count: direction * count,
  from,
})

const value = (type: 'DATE' | 'TIME' | 'DURATION' | 'SET', v: string): Meaning => ({
  is: 'value',
  type,
  value: v,
  implied: true,
})

export const relativeRules: readonly Rule[] = [
  rule('today', 'today', (_c, place) => {
    const [before, word] = [place.lexemes[place.first - 1], place.lexemes[place.first]!]
    // "USA Today", "VOA Today": a name.
    if (word.capital && before?.capital && word.gap === 'space') return nothing
    return { is: 'unit', unit: 'day', shift: 0 }
  }),
  rule('yesterday', 'yesterday', () => ({ is: 'unit', unit: 'day', shift: -1 })),
  rule('name of a programme', ['(this|last|next) {singular}', '{number} {units}'], (_c, place) => {
    const last = place.lexemes[place.end - 1]!
    return last.capital && place.lexemes[place.first]!.kind !== 'mark' && last.lower !== 'day' && !shouts(place)
      ? nothing
      : undefined
  }),
  rule('tomorrow', 'tomorrow', () => ({ is: 'unit', unit: 'day', shift: 1 })),
  rule('day before yesterday', ['(the)? day before yesterday'], () => ({ is: 'unit', unit: 'day', shift: -2 })),
  rule('day after tomorrow', ['(the)? day after tomorrow'], () => ({ is: 'unit', unit: 'day', shift: 2 })),
  rule('tonight', 'tonight', () => ({ is: 'part', part: 'NI', of: { is: 'unit', unit: 'day', shift: 0 } })),
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
    c.w === 'quarter' ? { is: 'quarter', latest: true } : { is: 'quarter' },
  ),
  rule('that unit', ['that {singular}', 'the same {singular}', 'that same {singular}'], (c) => {
    const unit = String(c.singular)
    return SMALL.has(unit) ? undefined : { is: 'anchor', unit }
  }),
  rule(
    'ago',
    [
      '{n:number} {unit} ago',
      '(a|an|one) {unit} ago',
      '(a|the|one) {unit} and a half ago',
      '{n:number} {unit} back',
      '{n:number} {unit} hence',
    ],
    (c, place) => {
      const last = place.lexemes[place.end - 1]!.lower
      const half = place.lexemes.slice(place.first, place.end).some((l) => l.lower === 'half')
      if (half && c.n === undefined) return undefined
      return away(c, last === 'hence' ? 1 : -1, 'now')
    },
  ),
  rule(
    'vague ago',
    [
      '(a|some) (few|couple) (of)? {unit} ago',
      'several {unit} ago',
      'many {unit} ago',
      '{units} ago',
      'long ago',
      'a couple (of)? {units} ago',
      'a while ago',
      'some time ago',
      '(a)? (short|long) (time|while) ago',
      'a generation ago',
    ],
    (c, place) => {
      const couple = place.lexemes.slice(place.first, place.end).some((l) => l.lower === 'couple')
      if (couple) return away(c, -1, 'now', 2)
      return value('DATE', 'PAST_REF')
    },
  ),
  rule(
    'year before',
    [
      '(a|the|one) year (earlier|ago) {w:(period|quarter)}',
      '(the)? year (ago|earlier) {w:(period|quarter)}',
      '(the)? (comparable|corresponding|same|like) year (ago|earlier) {w:(period|quarter)}',
      '(the)? (comparable|corresponding|same|like) {w:(period|quarter)} {y:(last|a)} year (ago|earlier)?',
      '(the)? (comparable|corresponding|same|like) {w:(period|quarter)} of {y:(last)} year',
      "{y:(last)} year 's {w:(quarter|period)}",
      '(the)? {w:(quarter|period)} a year (ago|earlier|before)',
      '(the)? (same|like|corresponding|comparable) {w:(quarter|period)} (of|in)? (the)? (last|previous) year',
    ],
    () => ({ is: 'quarter', shift: -1 }),
  ),
  rule('year-ago', ['year (ago|earlier)'], (_c, place) => {
    const second = place.lexemes[place.first + 1]!
    return second.gap === 'hyphen' ? { is: 'away', unit: 'year', count: -1, from: 'now' } : undefined
  }),
  rule(
    'about so long ago',
    ['(a|an|one) {unit} or so ago', '{n:number} {unit} or so ago', '{n:number} or so {unit} ago'],
    (c) => ({ meaning: away(c, -1, 'now'), mod: 'APPROX' }),
  ),
  rule(
    'earlier and later',
    [
      '{n:number} {unit} {w:(earlier|later|before|afterward|afterwards|previously)}',
      '(a|an|one) {unit} {w:(earlier|later|before|afterward|afterwards|previously)}',
    ],
    (c, place) => {
      const w = String(c.w)
      const after = place.lexemes[place.end]
      if (place.lexemes[place.end - 1]!.gap === 'hyphen') return undefined
      // "two days before the vote" hangs on an event, and is a length.
      if (w === 'before' && after && after.gap !== 'break' && after.kind === 'word') return undefined
      const direction = w === 'earlier' || w === 'before' || w === 'previously' ? -1 : 1
      return away(c, direction, 'anchor')
    },
  ),
  rule(
    'from now',
    ['{n:number} {unit} from (now|today)', '(a|an|one) {unit} from (now|today)', 'in {n:number} {units} time'],
    (c) => away(c, 1, 'now'),
  ),
  rule('from a day', ['{n:number} {unit} from {weekday}', '(a|one) week from {weekday}'], () => undefined),
  rule(
    'neighbour day',
    [
      '(the)? (next|following) day',
      'the day {w:(after|before|earlier|later)}',
      '(the)? {w:(previous)} day',
      'a day {w:(earlier|later|before|after)}',
      'the (morning|night|evening) {w:(before|after)}',
    ],
    (c, place) => {
      const w = String(c.w)
      const after = place.lexemes[place.end]
      if (
        (w === 'after' || w === 'before') &&
        after &&
        after.gap !== 'break' &&
        after.kind === 'word' &&
        !/^(?:and|had|was|were|has|is|would|did|but|in|at|when)$/.test(after.lower)
      )
        return undefined
      return {
        is: 'away',
        unit: 'day',
        count: w === 'before' || w === 'earlier' || w === 'previous' ? -1 : 1,
        from: 'anchor',
      }
    },
  ),
  rule('neighbour part of day', ['(the)? {shift:(next|following|previous)} {part}'], (c) => ({
    is: 'part',
    part: String(c.part),
    of: { is: 'away', unit: 'day', count: c.shift === 'previous' ? -1 : 1, from: 'anchor' },
  })),
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
  rule('the full year', ['(the|this) (full|entire|whole) year'], () => ({ is: 'unit', unit: 'year', shift: 0 })),
  rule(
    'weekend',
    ['the weekend', '{shift:(last|this|next)} weekend', '(the)? {shift:(past|coming)} weekend', 'over the weekend'],
    (c, place) => {
      if (place.lexemes[place.first]!.lower === 'over') return undefined
      return { is: 'unit', unit: 'weekend', shift: c.shift === undefined ? 0 : shifts[String(c.shift)]! }
    },
  ),
  rule('the unit', ['the {w:(week|year|month|quarter|day|period)}', '(the)? (fiscal|financial) year'], theUnit),
]

/** In a headline all words have capitals. */
function shouts(place: Place): boolean {
  const words = place.lexemes.slice(Math.max(0, place.first - 6), place.first).filter((l) => l.kind === 'word')
  return words.length > 1 && words.every((l) => l.capital)
}

const SMALL = new Set(['second', 'minute', 'hour'])

function shiftedUnit(c: Captures, place: Place): Meaning | undefined {
  const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
  const unit = String(c.singular ?? 'year')
  if (unit === 'second' || (unit === 'minute' && place.lexemes[place.end - 1]!.gap === 'hyphen')) return undefined
  const shift =
    c.shift !== undefined ? shifts[String(c.shift)]! : words.includes('past') ? -1 : words.includes('coming') ? 1 : 0
  if (unit === 'minute' || unit === 'hour')
    return shift < 0 ? { is: 'value', type: 'DURATION', value: durationValue(1, unit) } : undefined
  const the = words[0] === 'the'
  if (the && unit !== 'day' && (words[1] === 'following' || words[1] === 'previous'))
    return { is: 'unit', unit, shift, from: 'anchor' }
  if (the && unit === 'day' && c.shift !== undefined && c.shift !== 'last') return undefined
  if (words.includes('same')) return { is: 'anchor', unit }
  return { is: 'unit', unit, shift }
}

function theUnit(c: Captures, place: Place): Meaning | { meaning: Meaning; mod: string } | undefined {
  const unit = String(c.w ?? 'year')
  const [next, after] = [place.lexemes[place.end], place.lexemes[place.end + 1]]
  const before = place.lexemes[place.first - 1]
  if (next?.gap === 'hyphen') return undefined
  const follows = next && next.gap !== 'break' ? next.lower : ''
  if (unit === 'year' && (follows === 'ended' || follows === 'ending'))
    return { is: 'value', type: 'DURATION', value: 'P1Y' }
  if (unit === 'period') return undefined
  if (unit === 'quarter') {
    const end = follows === 'ended' || follows === 'ending' ? quarterEnding(place) : undefined
    return end === undefined ? { is: 'quarter' } : { is: 'quarter', quarter: end }
  }
  if (unit === 'day')
    return before &&
      /^(?:in|of|for)$/.test(before.lower) &&
      follows !== 'of' &&
      follows !== 'when' &&
      follows !== 'that' &&
      follows !== 'after'
      ? { is: 'anchor', unit: 'day' }
      : undefined
  if (
    follows === 'of' ||
    follows === 'when' ||
    follows === 'after' ||
    follows === 'before' ||
    (follows === 'that' && after)
  )
    return undefined
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
