import type { TimexType } from '../../core/analysis.ts'
import { resolveAway } from './away.ts'
import {
  exists,
  isoDay,
  isoMonth,
  isoNumber,
  isoWeek,
  isoYear,
  readIsoDay,
  shiftMonth,
  toDay,
  toNumber,
  weekdayOf,
} from './calendar.ts'
import { anchorNumber, type Context, today } from './context.ts'
import { holidayIn } from './holidays.ts'
import type { Meaning } from './meaning.ts'
import { nearestMonth, nearestYear, seasonYear } from './nearest.ts'

/** A meaning laid on the calendar. `implied` where the text alone would not give the value. */
export interface Resolved {
  readonly type: TimexType
  readonly value: string
  readonly implied: boolean
}

const date = (value: string, implied: boolean): Resolved => ({ type: 'DATE', value, implied })

/** The TIMEX3 value of a meaning; unknown parts stay `X`. */
export function resolve(meaning: Meaning, context: Context): Resolved | undefined {
  switch (meaning.is) {
    case 'value':
      return { type: meaning.type, value: meaning.value, implied: meaning.implied ?? false }
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
      const year = meaning.year ?? seasonYear(meaning.season, meaning.shift, context)
      return date(`${year ?? 'XXXX'}-${meaning.season}`, meaning.year === undefined)
    }
    case 'holiday':
      return resolveHoliday(meaning, context)
    case 'part': {
      const of = resolve(meaning.of ?? { is: 'anchor', unit: 'day' }, context)
      const day = of && /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)/.exec(of.value)?.[0]
      return { type: 'TIME', value: `${day ?? 'XXXX-XX-XX'}T${meaning.part}`, implied: of?.implied ?? true }
    }
    case 'clock': {
      const of = resolve(meaning.of ?? { is: 'anchor', unit: 'day' }, context)
      const day = of && /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)/.exec(of.value)?.[0]
      return { type: 'TIME', value: `${day ?? 'XXXX-XX-XX'}${meaning.time}`, implied: of?.implied ?? true }
    }
    case 'anchor':
      return resolveAnchor(meaning.unit, context)
    case 'weekof': {
      const of = resolve(meaning.of, context)
      const day = of && readIsoDay(of.value)
      return date(day ? isoWeek(toNumber(day)) : 'XXXX-WXX', true)
    }
  }
}

type Of<K extends Meaning['is']> = Extract<Meaning, { is: K }>

/** The year that `shift` years from now. */
function shifted(shift: number, context: Context): number | undefined {
  const now = today(context)
  return now && now.year + shift
}

function resolveDay(meaning: Of<'day'>, context: Context): Resolved | undefined {
  const { month, day } = meaning
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const year =
    meaning.year ?? (meaning.shift === undefined ? nearestYear(month, day, context) : shifted(meaning.shift, context))
  const tail = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (year === undefined) return date(`XXXX-${tail}`, true)
  // A day that is in no calendar is kept as written, for the contradiction to show; no other is put in its place.
  return date(
    exists({ year, month, day }) ? isoDay({ year, month, day }) : `${isoYear(year)}-${tail}`,
    meaning.year === undefined,
  )
}

function resolveMonth(meaning: Of<'month'>, context: Context): Resolved {
  const { month } = meaning
  const now = today(context)
  if (meaning.year !== undefined) return date(isoMonth(meaning.year, month), false)
  if (!now) return date(`XXXX-${String(month).padStart(2, '0')}`, true)
  if (meaning.yearShift !== undefined) return date(isoMonth(now.year + meaning.yearShift, month), true)
  return date(isoMonth(nearestMonth(month, meaning.shift, context, now), month), true)
}

function resolveWeekday(meaning: Of<'weekday'>, context: Context): Resolved {
  const from = meaning.from === 'anchor' ? anchorNumber(context) : context.now
  if (from === undefined) return date(`XXXX-WXX-${meaning.weekday}`, true)
  const here = weekdayOf(from)
  const back = (here - meaning.weekday + 7) % 7
  const on = (meaning.weekday - here + 7) % 7
  switch (meaning.shift) {
    case -2:
      return date(isoNumber(from - here + meaning.weekday - 7), true)
    case 2:
      return date(isoNumber(from - here + meaning.weekday + 7), true)
    case -1:
      return date(isoNumber(from - (back || 7)), true)
    case 1:
      return date(isoNumber(from + (on || 7)), true)
    case 0:
      return date(isoNumber(context.tense === 'past' ? from - back : from + on), true)
    default:
      return date(isoNumber(context.tense === 'future' ? from + on : from - back), true)
  }
}

function resolveUnit(meaning: Of<'unit'>, context: Context): Resolved | undefined {
  const from = meaning.from === 'anchor' ? anchorNumber(context) : context.now
  if (from === undefined) return date(unknown[meaning.unit] ?? 'XXXX', true)
  const { year, month } = toDay(from)
  const { shift } = meaning
  switch (meaning.unit) {
    case 'day':
      return date(isoNumber(from + shift), true)
    case 'week':
      return date(isoWeek(from + 7 * shift), true)
    case 'fortnight':
      return date(isoWeek(from + 14 * shift), true)
    case 'weekend': {
      const past = shift === 0 && context.tense !== 'future' && weekdayOf(from) < 4
      const back = shift < 0 && weekdayOf(from) >= 6 ? -1 : shift < 0 ? -1 : past ? -1 : shift
      return date(`${isoWeek(from + 7 * back)}-WE`, true)
    }
    case 'month': {
      const at = shiftMonth(year, month, shift)
      return date(isoMonth(at.year, at.month), true)
    }
    case 'quarter': {
      const at = shiftMonth(year, month, 3 * shift)
      return date(`${isoYear(at.year)}-Q${Math.ceil(at.month / 3)}`, true)
    }
    case 'year':
      return date(isoYear(year + shift), true)
    case 'decade':
      return date(String(Math.floor(year / 10) + shift), true)
    case 'century':
      return date(String(Math.floor(year / 100) + shift), true)
    case 'millennium':
      return date(String(Math.floor(year / 1000) + shift), true)
    default:
      return undefined
  }
}

const unknown: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
}

/** A quarter without a year is the last one that began, or the next where the clause looks ahead. */
function resolveQuarter(meaning: Of<'quarter'>, context: Context): Resolved {
  const now = today(context)
  if (meaning.year !== undefined && meaning.quarter) return date(`${isoYear(meaning.year)}-Q${meaning.quarter}`, false)
  if (meaning.year !== undefined) {
    return date(context.quarter ? `${isoYear(meaning.year)}-Q${context.quarter.quarter}` : isoYear(meaning.year), true)
  }
  if (!now) return date(`XXXX-Q${meaning.quarter ?? 'X'}`, true)
  if (meaning.quarter === undefined) {
    const last = shiftMonth(now.year, now.month, -3)
    const focus = (meaning.latest ? undefined : context.quarter) ?? {
      year: last.year,
      quarter: Math.ceil(last.month / 3),
    }
    return date(`${isoYear(focus.year + (meaning.shift ?? 0))}-Q${focus.quarter}`, true)
  }
  if (meaning.shift !== undefined) return date(`${isoYear(now.year + meaning.shift)}-Q${meaning.quarter}`, true)
  const current = Math.ceil(now.month / 3)
  // Companies "expect to report" quarters that are over: only one still ahead in this year is read as ahead.
  const year = meaning.quarter <= current || context.tense === 'future' ? now.year : now.year - 1
  return date(`${isoYear(year)}-Q${meaning.quarter}`, true)
}

function resolveHoliday(meaning: Of<'holiday'>, context: Context): Resolved | undefined {
  const now = today(context)
  const given = meaning.year
  if (given !== undefined) {
    const day = holidayIn(meaning.name, given)
    return day && date(isoDay(day), true)
  }
  if (!now || context.now === undefined) return date('XXXX-XX-XX', true)
  const years = [now.year - 1, now.year, now.year + 1].flatMap((year) => {
    const day = holidayIn(meaning.name, year)
    return day ? [toNumber(day)] : []
  })
  const before = years.filter((n) => n <= context.now!).at(-1)!
  const after = years.find((n) => n >= context.now!)!
  if (meaning.shift === -1) return date(isoNumber(before), true)
  if (meaning.shift === 1) return date(isoNumber(after), true)
  if (meaning.shift === 0) return date(isoNumber(years[1]!), true)
  const toward = context.tense === 'past' ? 90 : context.tense === 'future' ? -90 : 0
  const pick = context.now - before <= after - context.now + toward ? before : after
  return date(isoNumber(pick), true)
}

/** "that day", "the same year": the anchor, cut or widened to the unit. */
function resolveAnchor(unit: string, context: Context): Resolved | undefined {
  const anchor = context.anchor ?? (context.now === undefined ? undefined : isoNumber(context.now))
  if (!anchor) return date(unknown[unit] ?? 'XXXX', true)
  const day = readIsoDay(anchor)
  switch (unit) {
    case 'year':
      return date(anchor.slice(0, 4), true)
    case 'month':
      return /^\d{4}-\d\d/.test(anchor) ? date(anchor.slice(0, 7), true) : undefined
    case 'day':
      return day ? date(isoDay(day), true) : context.now === undefined ? undefined : date(isoNumber(context.now), true)
    case 'week':
      return day ? date(isoWeek(toNumber(day)), true) : undefined
    case 'weekend':
      return day ? date(`${isoWeek(toNumber(day))}-WE`, true) : undefined
    case 'quarter':
      return context.quarter ? date(`${isoYear(context.quarter.year)}-Q${context.quarter.quarter}`, true) : undefined
    case 'decade':
      return date(anchor.slice(0, 3), true)
    default:
      return undefined
  }
}
