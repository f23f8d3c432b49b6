import { toDay, toNumber } from '../calendar.ts'
import { type Context, today } from '../context.ts'
import { holidayIn, writeHoliday } from '../holidays.ts'
import { date, type Of, type Resolved } from '../resolved.ts'

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
  const toward = tense === 'past' ? (firm ? 400 : 90) : tense === 'future' ? (firm ? -400 : -90) : 0
  return on(context.now - before <= after - context.now + toward ? before : after)
}
