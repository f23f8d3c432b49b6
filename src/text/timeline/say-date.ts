import { toNumber, weekdayOf } from '../times/calendar.ts'
import { readMoment } from './moment.ts'
import type { TimelineEntry } from './value.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ')

/** `Thu 18 May 2017`, `May 2017`, `week of 15 May 2017`, `2017, quarter 2`, `15 May 2017 – 17 May 2017`. */
export function sayDate({ date, until }: Pick<TimelineEntry, 'date' | 'until'>): string {
  return until === undefined ? say(date) : `${say(date)} – ${say(until)}`
}

function say(date: string): string {
  const moment = readMoment(date)
  if (!moment) return date
  const { year, month, day, hour, minute } = moment
  if (/-W\d\d/.test(date)) return `week of ${day} ${MONTHS[month! - 1]} ${year}`
  if (/-Q[1-4]$/.test(date)) return `${year}, quarter ${date.at(-1)}`
  if (month === undefined) return String(year)
  if (day === undefined) return `${MONTHS[month - 1]} ${year}`
  const weekday = WEEKDAYS[weekdayOf(toNumber({ year, month, day })) - 1]
  const time = hour === undefined ? '' : `, ${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`
  return `${weekday} ${day} ${MONTHS[month - 1]} ${year}${time}`
}
