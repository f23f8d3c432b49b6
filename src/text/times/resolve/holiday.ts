import { isoNumber, readIsoDay, toDay, toNumber, weekdayOf } from '../days/calendar.ts'
import { holidayIn, writeHoliday } from '../days/holidays.ts'
import type { Beside } from '../read/meaning.ts'
import { anchorNumber, type Context, today } from './context.ts'
import { date, type Of, type Resolved } from './resolved.ts'

/** So many days from the day spoken of last a feast belongs to the same run of events. */
const BESIDE = 45

/** The day number of a feast, or of what stands beside it, in a year. */
function dayIn({ name, beside }: Of<'holiday'>, year: number): number | undefined {
  const day = holidayIn(name, year)
  return day && (beside ? besideOf(toNumber(day), beside) : toNumber(day))
}

/** "The day after Christmas", "the Friday before Easter". */
function besideOf(feast: number, { side, weekday }: Beside): number {
  if (weekday === undefined) return feast + side
  const there = side * (weekday - weekdayOf(feast))
  return feast + side * (((there % 7) + 7) % 7 || 7)
}

/** Those of the year and of its neighbours, in order. */
const daysAround = (meaning: Of<'holiday'>, year: number): number[] =>
  [year - 1, year, year + 1].map((y) => dayIn(meaning, y)).filter((day) => day !== undefined)

/** "On December 16, 2010 … and returned to spend Christmas": of a text that tells of another year, the feast of that year. */
function nearAnchor(meaning: Of<'holiday'>, context: Context): number | undefined {
  const anchor = context.anchor === undefined ? undefined : anchorNumber(context, 'week')
  if (anchor === undefined || context.now === undefined || context.now - anchor < YEAR_OVER) return undefined
  return daysAround(meaning, toDay(anchor).year).find((day) => Math.abs(day - anchor) <= BESIDE)
}
/** So many days back a text tells of another year. */
const YEAR_OVER = 300

/** A feast, or what stands beside it. Without a year: by the tense of its clause, else the nearer one. */
export function resolveHoliday(meaning: Of<'holiday'>, context: Context): Resolved | undefined {
  const on = (day: number) => {
    const feast = writeHoliday(meaning.name, toDay(day))
    // Beside a feast whose day the moon decides nothing is sure.
    return date(!meaning.beside ? feast : readIsoDay(feast) ? isoNumber(day) : 'XXXX-XX-XX', true)
  }
  const now = today(context)
  const given = meaning.yearShift === undefined ? meaning.year : now && now.year + meaning.yearShift
  if (given !== undefined) {
    const day = dayIn(meaning, given)
    return day === undefined ? undefined : on(day)
  }
  if (!now || context.now === undefined) return date('XXXX-XX-XX', true)
  const { tense, firm } = context.clause
  const days = daysAround(meaning, now.year)
  const before = days.findLast((n) => n <= context.now!)
  const after = days.find((n) => n >= context.now!)
  if (before === undefined || after === undefined) return undefined
  // On the day itself "last Christmas" is the one before.
  if (meaning.shift === -1) return on(days.findLast((n) => n < context.now!) ?? before)
  if (meaning.shift === 1) return on(after)
  if (meaning.shift === 0) return on(days.find((n) => toDay(n).year === now.year) ?? after)
  const told = tense === 'future' ? undefined : context.yearOf?.(toDay(before).month)
  const day = told?.close ? dayIn(meaning, told.year) : undefined
  if (day !== undefined && day <= context.now) return on(day)
  const near = tense === 'future' ? undefined : nearAnchor(meaning, context)
  if (near !== undefined && near <= context.now) return on(near)
  const toward = tense === 'past' ? (firm ? 400 : 90) : tense === 'future' ? (firm ? -400 : -250) : 0
  return on(context.now - before <= after - context.now + toward ? before : after)
}
