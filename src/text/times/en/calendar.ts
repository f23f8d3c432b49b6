import { exists } from '../calendar.ts'
import type { Meaning } from '../meaning.ts'
import type { Captures } from '../pattern.ts'
import { type Place, type Rule, rule } from '../rule.ts'
import { isAmbiguous } from '../vocabulary.ts'
import { nothing } from './negatives.ts'

const num = (value: number | string | undefined) => (value === undefined ? undefined : Number(value))

export const shifts: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
}

function day(c: Captures): Meaning | undefined {
  const year = num(c.year ?? c.shortyear)
  const weekday = num(c.weekday)
  const shift = c.shift === undefined ? undefined : shifts[String(c.shift)]
  return {
    is: 'day',
    month: Number(c.month),
    day: Number(c.day ?? c.ordinalday),
    ...(year === undefined ? {} : { year }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(shift === undefined ? {} : { shift }),
  }
}

function month(c: Captures): Meaning {
  const year = num(c.year ?? c.shortyear ?? c.spelledyear)
  const shift = c.shift === undefined ? undefined : shifts[String(c.shift)]
  return {
    is: 'month',
    month: Number(c.month),
    ...(year === undefined ? {} : { year }),
    ...(shift === undefined ? {} : { shift }),
  }
}

/** "May", "March" and short forms alone count only where a word before them opens a time. */
const OPENERS = new Set(
  'in last this next since of by until till from mid early late during before after through to past previous and between every each until throughout for'.split(
    ' ',
  ),
)
const GIVEN_NAMES = new Set(['april', 'may', 'june', 'august'])

function bareMonth(c: Captures, place: Place): Meaning | undefined {
  const lexeme = place.lexemes[place.first]!
  const before = place.lexemes[place.first - 1]
  const after = place.lexemes[place.end]
  const named = after?.kind === 'word' && after.capital && after.gap === 'space'
  // "April Holt" is a person.
  if (named && GIVEN_NAMES.has(lexeme.lower) && !(before && OPENERS.has(before.lower) && before.lower !== 'and'))
    return undefined
  if (isAmbiguous(lexeme.lower)) {
    if (!before || before.gap === 'none' || !OPENERS.has(before.lower)) return undefined
    if (named) return undefined
  } else if (
    lexeme.lower.length <= 4 &&
    !lexeme.lower.endsWith('.') &&
    lexeme.lower !== 'june' &&
    lexeme.lower !== 'july'
  )
    return undefined
  return month(c)
}

function bareWeekday(c: Captures, place: Place): Meaning | undefined {
  const lexeme = place.lexemes[place.first]!
  if (lexeme.lower.length <= 4) return undefined
  const after = place.lexemes[place.end]
  // A newspaper or a team, no day: "the Sunday Mercury".
  if (after?.capital && after.gap === 'space' && PAPERS.has(after.lower)) return nothing
  return { is: 'weekday', weekday: Number(c.weekday) }
}
const PAPERS = new Set(
  'times telegraph mirror mail express post herald mercury world people school sun tribune star observer'.split(' '),
)

function slash(c: Captures): Meaning | undefined {
  const [a, b, y] = String(c.slashdate).split('/').map(Number) as [number, number, number]
  const year = y < 100 ? y + (y < 40 ? 2000 : 1900) : y
  const american = { year, month: a, day: b }
  const european = { year, month: b, day: a }
  const date = exists(american) ? american : exists(european) ? european : undefined
  return date && { is: 'day', ...date }
}

function dotted(c: Captures): Meaning | undefined {
  const [day, month, year] = String(c.dotdate).split('.').map(Number) as [number, number, number]
  return exists({ year, month, day }) ? { is: 'day', year, month, day } : undefined
}

export const calendarRules: readonly Rule[] = [
  rule('iso date', '{isodate}', (c) => {
    const [year, month, day] = String(c.isodate).split('-').map(Number) as [number, number, number]
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { is: 'day', year, month, day } : undefined
  }),
  rule('slash date', '{slashdate}', slash),
  rule('dotted date', '{dotdate}', dotted),
  rule(
    'month day',
    [
      '{weekday}? ,? {month} {day}',
      '{weekday}? ,? {month} {day} ,? {year}',
      '{weekday}? ,? {month} {day} ,? {shortyear}',
      '{weekday}? ,? {month} (the)? {ordinalday}',
      '{weekday}? ,? {month} (the)? {ordinalday} ,? {year}',
      '{month} {day} {shift:(last|this|next)} year',
    ],
    (c, place) => {
      const after = place.lexemes[place.end]
      // "May 10 percent", "March 10 %": a number of something else.
      if (c.year === undefined && after && /^(?:%|percent|per|million|billion)$/.test(after.lower)) return undefined
      return isCount(c, place) ? undefined : day(c)
    },
  ),
  rule(
    'day month',
    [
      '{weekday}? ,? (the)? {day} (of)? {month}',
      '{weekday}? ,? (the)? {day} (of)? {month} ,? {year}',
      '{weekday}? ,? (the)? {ordinalday} of {month}',
      '{weekday}? ,? (the)? {ordinalday} of {month} ,? {year}',
      '{weekday}? ,? (the)? {day} (of)? {month} {shortyear}',
      '{weekday}? ,? (the)? {day} (of)? {month} {shift:(last|this|next)} year',
    ],
    day,
  ),
  rule(
    'month year',
    [
      '{month} ,? {year}',
      '{month} of {year}',
      '{month} ,? {shortyear}',
      '{month} ,? {spelledyear}',
      '{month} of {spelledyear}',
    ],
    (c, place) => {
      const year = c.year
      return year !== undefined && (Number(year) < 1500 || isCounted(place)) ? undefined : month(c)
    },
  ),
  rule('month of a shifted year', ['{month} (of)? {shift:(last|this|next)} year'], (c) => ({
    is: 'month',
    month: Number(c.month),
    yearShift: shifts[String(c.shift)]!,
  })),
  rule(
    'shifted month',
    ['{shift:(last|this|next|past|coming)} {month}', 'the {shift:(previous|following|past|coming)} {month}'],
    (c, place) => {
      const [day, after] = [place.lexemes[place.end], place.lexemes[place.end + 1]]
      // "last Oct. 23": the day decides, and is found by itself.
      if (day?.kind === 'number' && day.gap === 'space' && Number(day.lower) <= 31 && after?.gap !== 'none')
        return undefined
      return { is: 'month', month: Number(c.month), shift: shifts[String(c.shift)]! }
    },
  ),
  rule('month', '{month}', bareMonth),
  rule(
    'shifted weekday',
    [
      '{shift:(last|next|past|coming)} {weekday}',
      'this (past|coming)? {weekday}',
      '{weekday} {shift:(last|next)} week',
      '{weekday} {shift:(last|next)}',
      '{weekday} of {shift:(last|this|next)} week',
      '{shift:(last|next)} week {weekday}',
    ],
    (c, place) => {
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      const week = words.includes('week')
      const shift =
        c.shift !== undefined
          ? shifts[String(c.shift)]!
          : words.includes('past')
            ? -1
            : words.includes('coming')
              ? 1
              : 0
      return week
        ? { is: 'weekday', weekday: Number(c.weekday), shift: shift * 2 }
        : { is: 'weekday', weekday: Number(c.weekday), shift }
    },
  ),
  rule(
    'anchored weekday',
    ['the {shift:(previous|following|next)} {weekday}', 'the {weekday} {shift:(before|after)}'],
    (c) => ({
      is: 'weekday',
      weekday: Number(c.weekday),
      shift: c.shift === 'previous' || c.shift === 'before' ? -1 : 1,
      from: 'anchor',
    }),
  ),
  rule('weekday', '{weekday}', bareWeekday),
  rule(
    'year',
    ['{century20}', '(the)? year {century20}', '(the)? (calendar)? year {spelledyear}', '{spelledyear}'],
    (c, place) => {
      const year = Number(c.century20 ?? c.spelledyear)
      if (c.century20 !== undefined && place.end - place.first === 1) {
        const before = place.lexemes[place.first - 1]
        const after = place.lexemes[place.end]
        if (isCounted(place)) return undefined
        if (year < 1700 && !(before && /^(?:in|since|of|from|until|by|before|after|to|and)$/.test(before.lower)))
          return undefined
        if (place.lexemes[place.first]!.gap === 'hyphen' && before?.kind === 'number') return undefined
        if (
          place.lexemes[place.first]!.gap === 'hyphen' &&
          !/^(?:mid|early|late|pre|post|november|december|october|september|august|july|june|may|april|march|february|january)$/.test(
            before!.lower,
          )
        )
          return undefined
        if (after?.gap === 'hyphen' && after.kind === 'number') return undefined
        if (
          before &&
          place.lexemes[place.first]!.gap === 'none' &&
          before.kind === 'mark' &&
          /^[$€£#.,:/]$/.test(before.lower)
        )
          return undefined
      }
      return { is: 'value', type: 'DATE', value: String(year) }
    },
  ),
  rule(
    'year and on',
    ['{century20} and (beyond|later|after|onwards)', '{century20} or (later|beyond|after)', '{century20} onwards'],
    (c) => ({
      meaning: { is: 'value', type: 'DATE', value: String(c.century20) },
      mod: 'ON_OR_AFTER',
    }),
  ),
  rule('years running', '{yearspan}', (c) => ({ is: 'value', type: 'DATE', value: String(c.yearspan) })),
  rule(
    'fiscal year',
    [
      '(the)? (fiscal|financial|calendar) (year)? {century20}',
      '(the)? (fiscal|financial|calendar) (year)? {shortyear}',
    ],
    (c) => ({
      is: 'value',
      type: 'DATE',
      value: String(c.century20 ?? c.shortyear),
    }),
  ),
  rule('fiscal years running', '(the)? (fiscal|financial) (year)? {yearspan}', (c) => ({
    is: 'value',
    type: 'DATE',
    value: String(c.yearspan),
  })),
  rule('short year', '{shortyear}', (c, place) => {
    const before = place.lexemes[place.first - 1]
    return before && /^(?:in|since|of|until|from|by)$/.test(before.lower)
      ? { is: 'value', type: 'DATE', value: String(c.shortyear) }
      : undefined
  }),
]

import { countedNouns } from '../../locales/en/times.ts'

const COUNTED = new Set(countedNouns.split(' '))
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

/** "In April 30 people died": a month, and a number of something. */
function isCount(c: Captures, place: Place): boolean {
  if (c.year !== undefined || c.shortyear !== undefined || c.weekday !== undefined || c.ordinalday !== undefined)
    return false
  const [before, after] = [place.lexemes[place.first - 1], place.lexemes[place.end]]
  if (before?.lower !== 'in' || before.gap === 'none' || !after || after.kind !== 'word' || after.gap !== 'space')
    return false
  return (!after.capital && after.lower.endsWith('s')) || COUNTED.has(after.lower)
}

/** "1984 copies", "more than 2000", "$1,950": a quantity, no year. */
function isCounted(place: Place): boolean {
  const after = place.lexemes[place.end]
  if (after && after.gap !== 'break' && (COUNTED.has(after.lower) || after.lower === 'percent' || after.lower === '%'))
    return true
  const before = place.lexemes[place.first - 1]
  return (
    before !== undefined &&
    place.lexemes[place.first]!.gap !== 'break' &&
    QUANTITY.has(before.lower) &&
    !place.lexemes[place.first]!.lower.startsWith("'")
  )
}
