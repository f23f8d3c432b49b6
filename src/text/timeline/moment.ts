import { type Day, daysInMonth, toDay, toNumber, weekdayOf } from '../times/days/calendar.ts'

/** A timeline's date taken apart; what is not known is missing. */
export interface Moment {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
}

/** Reads `2017`, `2017-Q2`, `2017-05`, `2017-W20`, `2017-05-18`, `2017-05-18TMO`, `2017-05-18T14:30`; the first day of what is wider. */
export function readMoment(date: string): Moment | undefined {
  const time = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(date)
  if (time) return { year: +time[1]!, month: +time[2]!, day: +time[3]!, hour: +time[4]! % 24, minute: +time[5]! }
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(date)
  if (day) return { year: +day[1]!, month: +day[2]!, day: +day[3]! }
  const week = /^(\d{4})-W(\d\d)/.exec(date)
  if (week) return weekStart(+week[1]!, +week[2]!)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date)
  if (quarter) return { year: +quarter[1]!, month: +quarter[2]! * 3 - 2 }
  const month = /^(\d{4})-(\d\d)$/.exec(date)
  if (month) return { year: +month[1]!, month: +month[2]! }
  const year = /^(\d{4})(?:$|-)/.exec(date)
  return year ? { year: +year[1]! } : undefined
}

/** The first day, and one past the last day, that a date covers. */
export function daysCovered(date: string): { readonly first: Day; readonly after: Day } | undefined {
  const moment = readMoment(date)
  if (!moment) return undefined
  const first = { year: moment.year, month: moment.month ?? 1, day: moment.day ?? 1 }
  if (/-W\d\d/.test(date)) return { first, after: dayAfter(first, 7) }
  if (/-Q\d$/.test(date)) {
    return {
      first,
      after: first.month === 10 ? { year: first.year + 1, month: 1, day: 1 } : { ...first, month: first.month + 3 },
    }
  }
  if (moment.day !== undefined) return { first, after: dayAfter(first, 1) }
  if (moment.month !== undefined) return { first, after: dayAfter(first, daysInMonth(first.year, first.month)) }
  return { first, after: { year: first.year + 1, month: 1, day: 1 } }
}

function dayAfter(day: Day, days: number): Day {
  return toDay(toNumber(day) + days)
}

/** ISO week 1 holds 4 January. */
function weekStart(year: number, week: number): Day {
  const fourth = toNumber({ year, month: 1, day: 4 })
  return toDay(fourth - weekdayOf(fourth) + 1 + 7 * (week - 1))
}
