import { type Day, toNumber, weekdayOf } from '../days/calendar.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

export const monthName = (month: number): string => MONTHS[month - 1]!
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1]!
/** `16 May 2017` */
export const sayDay = ({ year, month, day }: Day): string => `${day} ${monthName(month)} ${year}`
/** `Tuesday 16 May 2017` */
export const sayWeekdayAndDay = (day: Day): string => `${weekdayName(weekdayOf(toNumber(day)))} ${sayDay(day)}`
