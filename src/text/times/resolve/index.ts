import {
  exists,
  isoDay,
  isoMonth,
  isoNumber,
  isoWeek,
  isoYear,
  readIsoDay,
  toDay,
  toNumber,
  weekdayOf,
} from '../days/calendar.ts'
import { isLoose } from '../read/kinds-of-meaning.ts'
import type { Meaning } from '../read/meaning.ts'
import { resolveAway } from './away.ts'
import { SEASONS, yearBeside } from './beside.ts'
import { type Context, noClause, today } from './context.ts'
import { resolveHoliday } from './holiday.ts'
import { nearestMonth, nearestYear, seasonYear } from './nearest.ts'
import { resolveQuarter } from './quarter.ts'
import { date, type Of, type Resolved } from './resolved.ts'
import { resolveAnchor, resolveUnit } from './unit.ts'
import { nthOf, resolveWeekday } from './weekday.ts'

/** The TIMEX3 value of a meaning; unknown parts stay `X`. */
export function resolve(meaning: Meaning, context: Context): Resolved | undefined {
  const resolved = lay(meaning, context)
  return resolved && isYetToCome(meaning, resolved.value, context)
    ? date('XXXX-XX-XX'.slice(0, resolved.value.length), true)
    : resolved
}

/** "He was arrested the next day", and the day spoken of last is the day of publication: it counts from another. */
const isYetToCome = (meaning: Meaning, value: string, { now, clause }: Context) =>
  (((meaning.is === 'away' || meaning.is === 'unit') && meaning.from === 'anchor') ||
    (meaning.is === 'part' && isLoose(meaning))) &&
  clause.tense === 'past' &&
  now !== undefined &&
  /^\d{4}(?:$|-\d\d)/.test(value) &&
  value.slice(0, 10) > isoNumber(now).slice(0, Math.min(10, value.length))

function lay(meaning: Meaning, context: Context): Resolved | undefined {
  switch (meaning.is) {
    case 'value':
      return { type: meaning.type, value: meaning.value, implied: meaning.implied ?? false }
    case 'length':
      return context.clause.tense === 'future' && context.now !== undefined
        ? resolveAway({ is: 'away', unit: meaning.unit, count: meaning.count, from: 'now' }, context)
        : { type: 'DURATION', value: meaning.value, implied: false }
    case 'day':
      return resolveDay(meaning, context)
    case 'month':
      return resolveMonth(meaning, context)
    case 'weekday':
      return resolveWeekday(meaning, context)
    case 'unit':
      return resolveUnit(meaning, context)
    case 'away':
      return resolveAway(meaning, context)
    case 'quarter':
      return resolveQuarter(meaning, context)
    case 'half': {
      const year = meaning.year ?? shifted(meaning.shift ?? 0, context)
      return date(`${year ?? 'XXXX'}-H${meaning.half}`, meaning.year === undefined)
    }
    case 'season': {
      const beside =
        meaning.from === 'anchor' || (meaning.from === 'story' && context.clause.tense === 'past')
          ? yearBeside(SEASONS[meaning.season] ?? 1, meaning.shift ?? 1, context)
          : undefined
      const year = meaning.year ?? beside ?? seasonYear(meaning.season, meaning.shift, context)
      return date(`${year ?? 'XXXX'}-${meaning.season}`, meaning.year === undefined)
    }
    case 'holiday':
      return resolveHoliday(meaning, context)
    case 'part': {
      const of = resolve(meaning.of ?? { is: 'anchor', unit: 'day', loose: true }, context)
      const day = of && /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)/.exec(of.value)?.[0]
      return { type: 'TIME', value: `${day ?? 'XXXX-XX-XX'}T${meaning.part}`, implied: of?.implied ?? true }
    }
    case 'clock': {
      const of = resolve(meaning.of ?? { is: 'anchor', unit: 'day', loose: true }, context)
      const day = of && /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)/.exec(of.value)?.[0]
      return { type: 'TIME', value: `${day ?? 'XXXX-XX-XX'}${meaning.time}`, implied: of?.implied ?? true }
    }
    case 'anchor':
      return resolveAnchor(meaning, context)
    case 'nth': {
      const of = resolve(meaning.of, context)
      return of && nthOf(meaning, of.value)
    }
    case 'weekof': {
      // Easter week has begun, and Easter is still to come: of a week the nearer is meant.
      const near = meaning.of.is === 'holiday' && !meaning.weekend
      const of = resolve(meaning.of, near ? { ...context, clause: noClause } : context)
      const day = of && readIsoDay(of.value)
      if (!day) return meaning.weekend ? of : date('XXXX-WXX', true)
      return date(meaning.weekend ? weekendAt(toNumber(day)) : isoWeek(toNumber(day)), true)
    }
  }
}

/** The weekend that a feast is part of: a Monday's is the one before it. */
const weekendAt = (number: number) => `${isoWeek(weekdayOf(number) < 3 ? number - 2 : number)}-WE`

/** The year that `shift` years from now. */
function shifted(shift: number, context: Context): number | undefined {
  const now = today(context)
  return now && now.year + shift
}

function resolveDay(meaning: Of<'day'>, context: Context): Resolved | undefined {
  const { month, day } = meaning
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const year =
    meaning.year ??
    yearTold(meaning.toldYearShift, context) ??
    (meaning.shift === undefined ? nearestYear(month, day, context, meaning.weekday) : shifted(meaning.shift, context))
  const tail = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (year === undefined) return date(`XXXX-${tail}`, true)
  // A day that is in no calendar is kept as written, for the contradiction to show; no other is put in its place.
  return date(
    exists({ year, month, day }) ? isoDay({ year, month, day }) : `${isoYear(year)}-${tail}`,
    meaning.year === undefined && isAnotherYear(year, meaning.shift, context),
  )
}

function resolveMonth(meaning: Of<'month'>, context: Context): Resolved {
  const { month } = meaning
  const now = today(context)
  if (meaning.year !== undefined) return date(isoMonth(meaning.year, month), false)
  if (!now) return date(`XXXX-${String(month).padStart(2, '0')}`, true)
  const told = yearTold(meaning.toldYearShift, context)
  if (told !== undefined) return date(isoMonth(told, month), true)
  if (meaning.yearShift !== undefined) return date(isoMonth(now.year + meaning.yearShift, month), true)
  const beside = meaning.from === 'anchor' ? yearBeside(month, meaning.shift ?? 1, context) : undefined
  const year = beside ?? nearestMonth(month, meaning.shift, context, now)
  // Told as over it is not after publication: it counts from something that has no date.
  if (
    meaning.from === 'anchor' &&
    context.clause.tense === 'past' &&
    isoMonth(year, month) > isoNumber(context.now!).slice(0, 7)
  )
    return date(`XXXX-${String(month).padStart(2, '0')}`, true)
  return date(isoMonth(year, month), isAnotherYear(year, meaning.shift, context))
}

/** The year told last, or one beside it; told as over it is not after publication. */
function yearTold(shift: number | undefined, { anchor, clause, now }: Context): number | undefined {
  const told = /^\d{4}/.exec(anchor ?? '')
  if (shift === undefined || !told) return undefined
  const year = Number(told[0]) + shift
  return clause.tense === 'past' && now !== undefined && year > toDay(now).year ? undefined : year
}

/** "9 September" needs no working out in the year of that September. */
const isAnotherYear = (year: number, shift: number | undefined, context: Context) =>
  shift !== undefined || year !== today(context)?.year
