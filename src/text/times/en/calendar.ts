import { DETERMINERS, HAPPENED, SCHEDULED } from '../clause/words.ts'
import { daysInMonth, exists } from '../days/calendar.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Captures } from '../read/pattern.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { isAmbiguous } from '../read/vocabulary.ts'
import { isCount, isCounted } from './counts.ts'
import { shifts } from './shifts.ts'
import { isSomebodys } from './surnames.ts'

const num = (value: number | string | undefined) => (value === undefined ? undefined : Number(value))

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
/** Of the openers those that a person stands behind as well: "proposed by May", "told to March". */
const NAME_LEADS = new Set('by to from and for between after before until past through'.split(' '))
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
    // "The May runoff", "its March report".
    const ofWhat = after?.gap === 'space' && !after.capital && (SCHEDULED.has(after.lower) || HAPPENED.has(after.lower))
    const owned = ofWhat && lexeme.capital && DETERMINERS.has(before?.lower ?? '')
    if (!before || before.gap === 'none' || !(OPENERS.has(before.lower) || owned)) return undefined
    if (named) return undefined
    if (NAME_LEADS.has(before.lower) && isSomebodys(lexeme.lower, place.lexemes)) return undefined
  } else if (
    lexeme.lower.length <= 4 &&
    !lexeme.lower.endsWith('.') &&
    lexeme.lower !== 'june' &&
    lexeme.lower !== 'july'
  )
    return undefined
  return month(c)
}
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

/** "May of that year", "May the following year": behind it the year that the text spoke of last. */
const TOLD_YEAR = [
  '(of)? {told:(that)} (same)? year',
  '(of)? the {told:(same)} year',
  '(of)? the {told:(following|next|previous)} year',
]
const toldYear = ({ told }: Captures) => ({ toldYearShift: shifts[String(told)] ?? 0 })

export const calendarRules: readonly Rule[] = [
  rule('nine eleven', '{nineeleven}', () => ({ is: 'day', year: 2001, month: 9, day: 11 })),
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
      'this {weekday} ,? {month} {day} ,? {year}',
      '{weekday}? ,? {month} {day} ,? {shortyear}',
      '{weekday}? ,? {month} (the)? {ordinalday}',
      '{weekday}? ,? {month} (the)? {ordinalday} ,? {year}',
      '{month} {day} (of)? {shift:(last|this|next)} year',
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
      '{weekday}? ,? (the)? {day} (of)? {month} (of)? {shift:(last|this|next)} year',
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
  rule(
    'part of a month',
    [
      '(the)? {w:(first|opening|last|final|closing)} {u:(day|days|week|weeks|weekend)} (of|in) {month}',
      '(the)? {w:(first|opening|last|final|closing)} {u:(day|days|week|weeks|weekend)} (of|in) {month} ,? {year}',
      '(the)? {n:ordinal} {u:(week|weekend)} (of|in) {month}',
      '(the)? {n:ordinal} {u:(week|weekend)} (of|in) {month} ,? {year}',
    ],
    (c) => {
      if (c.n !== undefined)
        return Number(c.n) > 4 ? undefined : { meaning: month(c), mod: Number(c.n) === 4 ? 'END' : 'MID' }
      const start = c.w === 'first' || c.w === 'opening'
      if (c.u !== 'day') return { meaning: month(c), mod: start ? 'START' : 'END' }
      // Which day is the last of February, its year tells.
      if (!start && c.month === 2) return { meaning: month(c), mod: 'END' }
      return day({ ...c, day: start ? 1 : daysInMonth(2001, Number(c.month)) })
    },
  ),
  rule(
    'month of the year that was told',
    TOLD_YEAR.map((year) => `{month} ${year}`),
    (c) => ({ is: 'month', month: Number(c.month), ...toldYear(c) }),
  ),
  rule(
    'day of the year that was told',
    TOLD_YEAR.flatMap((year) => [`{month} {day} ${year}`, `{day} (of)? {month} ${year}`]),
    (c) => ({ is: 'day', month: Number(c.month), day: Number(c.day), ...toldYear(c) }),
  ),
  rule('month of a shifted year', ['{month} (of)? {shift:(last|this|next)} year'], (c) => ({
    is: 'month',
    month: Number(c.month),
    yearShift: shifts[String(c.shift)]!,
  })),
  rule(
    'shifted month',
    [
      '{shift:(last|this|next|past|coming)} {month}',
      'this {shift:(past|coming)} {month}',
      'the {shift:(previous|following|past|coming)} {month}',
    ],
    (c, place) => {
      const from = c.shift === 'previous' || c.shift === 'following' ? { from: 'anchor' as const } : {}
      const [day, after] = [place.lexemes[place.end], place.lexemes[place.end + 1]]
      // "last Oct. 23": the day decides, and is found by itself.
      if (
        day?.kind === 'number' &&
        day.gap === 'space' &&
        Number(day.lower) <= 31 &&
        (after?.gap !== 'none' || after.lower === ',')
      )
        return undefined
      return { is: 'month', month: Number(c.month), shift: shifts[String(c.shift)]!, ...from }
    },
  ),
  // "In 1972 he was chosen, and lost that November."; "said that November was cold" tells of another.
  rule('month of the year told', 'that {month}', (c, place) => {
    const after = place.lexemes[place.end]
    if (after !== undefined && after.gap !== 'break' && after.kind !== 'mark') return undefined
    return { is: 'month', month: Number(c.month), shift: 0, from: 'anchor' }
  }),
  rule('month', '{month}', bareMonth),
]
