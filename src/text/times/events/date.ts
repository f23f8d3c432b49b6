import type { Precision, Timex } from '../../../core/analysis.ts'
import { exists, isoNumber, readIsoDay, toNumber } from '../days/calendar.ts'

/** The date of an event and how precise it is; nothing for lengths, habits, "now", decades and what has no year. */
export function dateOf(timex: Timex): { readonly date: string; readonly precision: Precision } | undefined {
  if (timex.type !== 'DATE' && timex.type !== 'TIME') return undefined
  const { value } = timex
  const day = value.slice(0, 10)
  if (/^\d{4}-\d\d-\d\d/.test(value)) {
    if (!readIsoDay(day)) return noSuchDay(day)
    // Midnight at a day's end: "expires at midnight on Friday" is Friday's.
    if (/T(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)) return { date: value, precision: 'minute' }
    return { date: day, precision: value.length > 10 ? 'part-of-day' : 'day' }
  }
  if (/^\d{4}-\d\d$/.test(value)) return { date: value, precision: 'month' }
  if (/^\d{4}-Q[1-4]$/.test(value)) return { date: value, precision: 'quarter' }
  if (/^\d{4}-W\d\d(?:-WE)?$/.test(value)) return { date: value.slice(0, 8), precision: 'week' }
  if (/^\d{4}(?:$|-(?:SP|SU|FA|WI|H[12])$)/.test(value)) return { date: value.slice(0, 4), precision: 'year' }
  return undefined
}

/** The same where the text can tell more: what came "just after midnight", late on Monday, came on Tuesday. */
export function dateIn(text: string, timex: Timex): ReturnType<typeof dateOf> {
  const found = dateOf(timex)
  const day = timex.value.endsWith('T24:00') ? readIsoDay(timex.value.slice(0, 10)) : undefined
  if (!found || !day || !/\bafter $/i.test(text.slice(Math.max(0, timex.start - 6), timex.start))) return found
  return { date: isoNumber(toNumber(day) + 1), precision: found.precision }
}

/** 30 February: no day is put in its place, the month is what is left. */
function noSuchDay(day: string): { date: string; precision: Precision } | undefined {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return exists({ year, month, day: 1 }) ? { date: day.slice(0, 7), precision: 'month' } : undefined
}
