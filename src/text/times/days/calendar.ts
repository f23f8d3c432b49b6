/** Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian): no `Date`, so no time zone can leak in. */

export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** Days from 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export function toNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day of a day number (civil_from_days of the same source). */
export function toDay(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Days of a month; 29 for February of a leap year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The ISO 8601 week that a day falls in; its year may differ from the day's. */
function weekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = toDay(thursday)
  return { year, week: Math.floor((thursday - toNumber({ year, month: 1, day: 1 })) / 7) + 1 }
}

/** Month arithmetic: `months` later than the given month. */
export function shiftMonth(
  year: number,
  month: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The n-th (or, for -1, last) given weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const last = toNumber({ year, month, day: daysInMonth(year, month) })
    return toDay(last - ((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = toNumber({ year, month, day: 1 })
  return toDay(first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7)
}

/** Easter Sunday (anonymous Gregorian algorithm, Meeus/Jones/Butcher). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 }
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

export const isoYear = (year: number): string => pad(year, 4)
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month)}`
export const isoDay = ({ year, month, day }: Day): string => `${isoMonth(year, month)}-${pad(day)}`
export const isoNumber = (number: number): string => isoDay(toDay(number))
export const isoWeek = (number: number): string => {
  const { year, week } = weekOf(number)
  return `${isoYear(year)}-W${pad(week)}`
}

/** Reads `YYYY-MM-DD` (or what begins so); undefined where no such day exists. */
export function readIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (!match) return undefined
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return exists(day) ? day : undefined
}

/** Whether there is such a day (no 30 February). */
export function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
