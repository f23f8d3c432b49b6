import { daysInMonth, isoDay, isoMonth, isoNumber, isoWeek, isoYear, shiftMonth, toDay } from '../days/calendar.ts'
import { durationValue } from '../read/meaning.ts'
import { anchorNumber, type Context } from './context.ts'
import { type Of, type Resolved, unknown } from './resolved.ts'

const SMALL = new Set(['second', 'minute', 'hour'])

const implied = (value: string): Resolved => ({ type: 'DATE', value, implied: true })

/**
 * "Two weeks ago", "a year earlier": as precise as its unit. A year before a quarter is that quarter of the year before,
 * for that is what business pages compare.
 */
export function resolveAway(meaning: Of<'away'>, context: Context): Resolved | undefined {
  const { unit, count } = meaning
  // A year later than what the text hasn't told yet is no year.
  const unsaid = meaning.from === 'anchor' && context.anchor === undefined && count > 0
  const from = unsaid ? undefined : meaning.from === 'anchor' ? anchorNumber(context, unit) : context.now
  // "Three hours later", and nobody knows than what: how long it was.
  if (from === undefined && meaning.from === 'anchor' && SMALL.has(unit))
    return { type: 'DURATION', value: durationValue(Math.abs(count), unit), implied: false }
  if (from === undefined)
    return implied(meaning.from === 'anchor' ? (unknown[unit] ?? 'XXXX') : count < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (unit === 'decade' && meaning.from === 'anchor' && context.anchor && /^\d{3}$/.test(context.anchor))
    return implied(String(Number(context.anchor) + count))
  const { year, month } = toDay(from)
  if (!Number.isInteger(count)) return fraction(unit, count, from)
  if (Math.abs(count) > 20_000) return implied(count < 0 ? 'PAST_REF' : 'FUTURE_REF')
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return { type: 'TIME', value: isoNumber(from + Math.trunc(hours(unit, count) / 24)), implied: true }
    case 'day':
      return implied(isoNumber(from + count))
    case 'week':
    case 'fortnight':
      return implied(isoWeek(from + 7 * (unit === 'week' ? count : 2 * count)))
    case 'weekend':
      return implied(`${isoWeek(from + 7 * count)}-WE`)
    case 'month': {
      const at = shiftMonth(year, month, count)
      return implied(isoMonth(at.year, at.month))
    }
    case 'quarter': {
      const at = shiftMonth(year, month, 3 * count)
      return implied(`${isoYear(at.year)}-Q${Math.ceil(at.month / 3)}`)
    }
    case 'year':
      if (context.quarter && Math.abs(count) === 1)
        return implied(`${isoYear(context.quarter.year + count)}-Q${context.quarter.quarter}`)
      return year + count > 0 ? implied(isoYear(year + count)) : implied('PAST_REF')
    case 'decade':
      return year + 10 * count > 0 ? implied(isoYear(year + 10 * count)) : implied('PAST_REF')
    case 'century':
      return year + 100 * count > 0
        ? implied(String(Math.floor(year / 100) + count).padStart(2, '0'))
        : implied('PAST_REF')
    default:
      return implied(count < 0 ? 'PAST_REF' : 'FUTURE_REF')
  }
}

const hours = (unit: string, count: number) => (unit === 'hour' ? count : unit === 'minute' ? count / 60 : count / 3600)

/** "A year and a half ago" reaches a month. */
function fraction(unit: string, count: number, from: number): Resolved {
  const { year, month, day } = toDay(from)
  if (unit === 'year') {
    const at = shiftMonth(year, month, Math.round(count * 12))
    return implied(isoMonth(at.year, at.month))
  }
  if (unit === 'month') {
    const at = shiftMonth(year, month, Math.trunc(count))
    return implied(isoDay({ year: at.year, month: at.month, day: Math.min(day, daysInMonth(at.year, at.month)) }))
  }
  if (unit === 'week') return implied(isoNumber(from + Math.round(count * 7)))
  if (unit === 'decade') return implied(isoYear(year + Math.round(count * 10)))
  return implied(isoNumber(from + Math.trunc(count)))
}
