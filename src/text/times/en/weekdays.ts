import { dayParts, namedWeekdays, papersOnSunday, weekdays } from '../../locales/en/times.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Captures } from '../read/pattern.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { nothing } from './negatives.ts'
import { shifts } from './shifts.ts'

function nth(c: Captures, place: Place): Meaning | undefined {
  const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
  const n = words.includes('last') && c.ordinal === undefined ? -1 : Number(c.ordinal)
  if (n > 5) return undefined
  const weekday = Number(c.weekday)
  if (c.month === undefined)
    return {
      is: 'nth',
      nth: n,
      weekday,
      of: { is: 'unit', unit: 'month', shift: c.shift === undefined ? 0 : shifts[String(c.shift)]! },
    }
  return {
    is: 'nth',
    nth: n,
    weekday,
    of: { is: 'month', month: Number(c.month), ...(c.year === undefined ? {} : { year: Number(c.year) }) },
  }
}

function bareWeekday(c: Captures, place: Place): Meaning | undefined {
  const lexeme = place.lexemes[place.first]!
  if (lexeme.lower.length <= 4) return undefined
  const after = place.lexemes[place.end]
  // "Super Tuesday", "Bloody Sunday": days with a name, of whatever week.
  const before = place.lexemes[place.first - 1]
  if (before?.capital && lexeme.gap === 'space' && NAMED.has(before.lower)) return nothing
  // "A poll for the Mail on Sunday".
  if (before?.lower === 'on' && isPaperOn(place)) return nothing
  // A newspaper or a team, no day: "the Sunday Mercury".
  if (after?.capital && after.gap === 'space' && PAPERS.has(after.lower)) return nothing
  const part = pluralPart(place)
  return part === undefined
    ? { is: 'weekday', weekday: Number(c.weekday) }
    : { is: 'value', type: 'SET', value: `XXXX-WXX-${c.weekday}T${part}` }
}

/** "the Mail on Sunday", and not "the mail came on Sunday". */
const isPaperOn = ({ lexemes, first }: Place) => {
  const paper = lexemes[first - 2]
  return paper?.capital === true && lexemes[first - 1]!.gap === 'space' && PAPERS_ON.has(paper.lower)
}
const PAPERS_ON = new Set(papersOnSunday.split(' '))

/** "On Monday and Tuesday nights": the first of them is a habit as well. */
function pluralPart({ lexemes, end }: Place): string | undefined {
  const [link, other, nights] = [lexemes[end], lexemes[end + 1], lexemes[end + 2]]
  if (!link || !other || !nights || !/^(?:and|or|to|through)$/.test(link.lower) || nights.gap !== 'space')
    return undefined
  return weekdays.some((names) => names.split(' ').includes(other.lower)) ? PLURAL_PARTS.get(nights.lower) : undefined
}
const PLURAL_PARTS = new Map(
  Object.entries(dayParts).flatMap(([part, words]) =>
    words
      .split(' ')
      .filter((word) => word.endsWith('s'))
      .map((word) => [word, part] as const),
  ),
)
const NAMED = new Set(namedWeekdays.split(' '))
const PAPERS = new Set(
  'times telegraph mirror mail express post herald mercury world people school sun tribune star observer'.split(' '),
)

/** "Friday" in "Friday week" and "a week from Friday": so many weeks on from the coming one. */
const weeksOn = (c: Captures, weeks: number): Meaning => ({ is: 'weekday', weekday: Number(c.weekday), weeks })

export const weekdayRules: readonly Rule[] = [
  rule('weekday week', ['{weekday} {w:(week|fortnight)}'], (c, place) => {
    const [before, after] = [place.lexemes[place.first - 1], place.lexemes[place.end]]
    // "the Monday week ends": only on its own, or with "on" or "by" before it.
    if (place.lexemes[place.end - 1]!.capital || (before && /^(?:the|last|this|next|each|every)$/.test(before.lower)))
      return undefined
    if (
      after &&
      after.gap !== 'break' &&
      after.kind === 'word' &&
      !/^(?:at|in|to|when|and|or|for|if|with|after|but)$/.test(after.lower)
    )
      return undefined
    return weeksOn(c, c.w === 'fortnight' ? 2 : 1)
  }),
  rule(
    'weeks from a weekday',
    [
      '(a|one) week (from|on) {weekday}',
      '{n:whole} weeks (from|on) {weekday}',
      '(a|one) fortnight (from|on) {weekday}',
    ],
    (c, place) =>
      weeksOn(
        c,
        place.lexemes.slice(place.first, place.end).some((l) => l.lower === 'fortnight') ? 2 : Number(c.n ?? 1),
      ),
  ),
  rule(
    'weeks ago a weekday',
    [
      '(a|one) {w:(week|fortnight)} ago (last|on)? {weekday}',
      '{n:whole} {w:(weeks|fortnights)} ago (last|on)? {weekday}',
    ],
    (c) => weeksOn(c, -Number(c.n ?? 1) * (String(c.w).startsWith('fortnight') ? 2 : 1)),
  ),
  rule('weekday before last', ['the {weekday} before last'], (c) => weeksOn(c, -1)),
  rule('weekdays ago', ['{n:whole} {weekdays} ago'], (c) =>
    Number(c.n) < 2 ? undefined : { is: 'weekday', weekday: Number(c.weekdays), weeks: 1 - Number(c.n) },
  ),
  // The calendar day of last Tuesday a year ago, or that Tuesday: the month is sure.
  rule(
    'years or months ago a weekday',
    [
      '(a|one) {u:(year|month)} ago (last|on|this)? {weekday}',
      '{n:whole} {u:(years|months)} ago (last|on|this)? {weekday}',
    ],
    (c) => ({
      is: 'away',
      unit: 'month',
      count: -Number(c.n ?? 1) * (String(c.u).startsWith('year') ? 12 : 1),
      from: 'now',
    }),
  ),
  rule(
    'which weekday of a month',
    [
      '(the)? {ordinal} {weekday} (in|of) {month}',
      '(the)? {ordinal} {weekday} (in|of) {month} ,? {year}',
      '(the)? {w:(last)} {weekday} (in|of) {month}',
      '(the)? {w:(last)} {weekday} (in|of) {month} ,? {year}',
      '(the)? {ordinal} {weekday} of {shift:(this|next|last)} month',
      '(the)? {w:(last)} {weekday} of {shift:(this|next|last)} month',
      'the {ordinal} {weekday} (in|of) the month',
      'the {w:(last)} {weekday} (in|of) the month',
    ],
    nth,
  ),
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
  // "On a recent Friday": nobody says which.
  rule('some weekday', ['(a|one) recent {weekday}'], (c) => ({
    is: 'value',
    type: 'DATE',
    value: `XXXX-WXX-${c.weekday}`,
  })),
  rule('weekday', '{weekday}', bareWeekday),
]
