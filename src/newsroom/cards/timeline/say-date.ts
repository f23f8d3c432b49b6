import { say } from '../../../locales/index.ts'
import { readMoment } from '../../../text/timeline/moment.ts'
import type { TimelineEntry } from '../../../text/timeline/value.ts'
import { readIsoDay, toNumber, weekdayOf } from '../../../text/times/days/calendar.ts'

/** `Thu 18 May 2017`, `May 2017`, `week of 15 May 2017`, `2017, quarter 2`, `15 May 2017 – 17 May 2017`. */
export function sayDate({ date, until }: Pick<TimelineEntry, 'date' | 'until'>): string {
  return until === undefined ? inWords(date) : `${inWords(date)} – ${inWords(until)}`
}

/** What somebody read: a day as it is said, a number as it stands. */
export const sayReading = (value: string): string => (readIsoDay(value) ? inWords(value) : value)

function inWords(date: string): string {
  const moment = readMoment(date)
  if (!moment) return date
  const { year, month, day, hour, minute } = moment
  const { inWords: dates } = say.timeline
  if (/-Q[1-4]$/.test(date)) return dates.quarter(year, Number(date.at(-1)))
  if (month === undefined) return String(year)
  if (day === undefined) return dates.month(year, month)
  if (/-W\d\d/.test(date)) return dates.week(year, month, day)
  const time = hour === undefined ? '' : `, ${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`
  return `${dates.day(year, month, day, weekdayOf(toNumber({ year, month, day })))}${time}`
}
