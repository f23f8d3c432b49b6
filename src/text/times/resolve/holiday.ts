import { toDay, toNumber } from '../days/calendar.ts'
import { holidayIn, writeHoliday } from '../days/holidays.ts'
import { anchorNumber, type Context, today } from './context.ts'
import { date, type Of, type Resolved } from './resolved.ts'

/** So many days from the day spoken of last a feast belongs to the same run of events. */
const BESIDE = 45

/** "On December 16, 2010 … and returned to spend Christmas": of a text that tells of another year, the feast of that year. */
function besideAnchor(name: string, context: Context): number | undefined {
  const anchor = context.anchor === undefined ? undefined : anchorNumber(context, 'week')
  if (anchor === undefined || context.now === undefined || context.now - anchor < YEAR_OVER) return undefined
  const { year } = toDay(anchor)
  return [year - 1, year, year + 1]
    .flatMap((y) => {
      const day = holidayIn(name, y)
      return day ? [toNumber(day)] : []
    })
    .find((day) => Math.abs(day - anchor) <= BESIDE)
}
/** So many days back a text tells of another year. */
const YEAR_OVER = 300

/** A feast without a year: by the tense of its clause, else the nearer one. */
export function resolveHoliday(meaning: Of<'holiday'>, context: Context): Resolved | undefined {
  const now = today(context)
  const given = meaning.year
  if (given !== undefined) {
    const day = holidayIn(meaning.name, given)
    return day && date(writeHoliday(meaning.name, day), true)
  }
  if (!now || context.now === undefined) return date('XXXX-XX-XX', true)
  const { tense, firm } = context.clause
  const days = [now.year - 1, now.year, now.year + 1].flatMap((year) => {
    const day = holidayIn(meaning.name, year)
    return day ? [toNumber(day)] : []
  })
  const before = days.findLast((n) => n <= context.now!)
  const after = days.find((n) => n >= context.now!)
  if (before === undefined || after === undefined) return undefined
  const on = (n: number) => date(writeHoliday(meaning.name, toDay(n)), true)
  if (meaning.shift === -1) return on(before)
  if (meaning.shift === 1) return on(after)
  if (meaning.shift === 0) return on(days.find((n) => toDay(n).year === now.year) ?? after)
  const told = tense === 'future' ? undefined : context.yearOf?.(toDay(before).month)
  const day = told?.close ? holidayIn(meaning.name, told.year) : undefined
  if (day && toNumber(day) <= context.now) return date(writeHoliday(meaning.name, day), true)
  const beside = tense === 'future' ? undefined : besideAnchor(meaning.name, context)
  if (beside !== undefined && beside <= context.now) return on(beside)
  const toward = tense === 'past' ? (firm ? 400 : 90) : tense === 'future' ? (firm ? -400 : -250) : 0
  return on(context.now - before <= after - context.now + toward ? before : after)
}
