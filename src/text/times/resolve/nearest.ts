import { type Day, daysInMonth, exists, toNumber, weekdayOf } from '../days/calendar.ts'
import { type Context, today } from './context.ts'

/** A reader of tomorrow's paper, or of one in another time zone, sees a day more. */
const SLACK = 1
/** Against a weak sign of tense a date is taken only where the other one is far away. */
const AGAINST_PAST = 200
const AGAINST_FUTURE = 250
/** Nearer than this in days no other year is thought of, whatever the weekday says. */
const NEAR = 31
/** A date so many days from publication is of the present, whatever year was given to its month before. */
const RECENT = 62

/** The year of a day and month without one. The clause's tense decides, else the nearest to now. */
export function nearestYear(month: number, day: number, context: Context, weekday?: number): number | undefined {
  const now = today(context)
  if (!now || context.now === undefined) return undefined
  const at = (year: number) => toNumber({ year, month, day: Math.min(day, daysInMonth(year, month)) })
  const bounded = withinRange(at, now.year, context)
  if (bounded !== undefined) return bounded
  const byWeekday = weekday === undefined ? undefined : yearOfWeekday(month, day, weekday, context.now, now.year)
  const plain = byWeekday ?? nearest(at, now.year, context)
  const ahead = context.clause.tense === 'past' || weekday !== undefined ? undefined : context.yearAhead?.(month)
  if (ahead !== undefined && at(plain) < context.now) return ahead
  const told = context.clause.tense === 'future' ? undefined : context.yearOf?.(month)
  const recent = Math.abs(at(plain) - context.now) <= RECENT
  return told && at(told.year) <= context.now + SLACK && (told.close || !recent) ? told.year : plain
}

/** The year in which a day falls on its weekday, where only one of the three has it and none is near. */
function yearOfWeekday(month: number, day: number, weekday: number, now: number, year: number): number | undefined {
  const days = [year - 1, year, year + 1].map((y) => ({ year: y, month, day })).filter(exists)
  if (days.some((d) => Math.abs(toNumber(d) - now) <= NEAR)) return undefined
  const fit = days.filter((d) => weekdayOf(toNumber(d)) === weekday)
  return fit.length === 1 ? fit[0]!.year : undefined
}

/** The end of a range stays on the right side of the other one. */
function withinRange(at: (year: number) => number, year: number, { notAfter, notBefore }: Context): number | undefined {
  if (notAfter !== undefined) return around(year, notAfter, at).findLast((y) => at(y) <= notAfter)
  if (notBefore !== undefined) return around(year, notBefore, at).find((y) => at(y) >= notBefore)
  return undefined
}

function around(year: number, number: number, at: (year: number) => number): number[] {
  const apart = Math.round((number - at(year)) / 365.25)
  return [-1, 0, 1].map((n) => year + apart + n)
}

function nearest(at: (year: number) => number, year: number, { clause, now }: Context): number {
  let best = year
  let distance = Number.POSITIVE_INFINITY
  for (const candidate of [year - 1, year, year + 1]) {
    const ahead = at(candidate) - now!
    if (clause.firm && clause.tense === 'past' && ahead > SLACK) continue
    if (clause.firm && clause.tense === 'future' && ahead < -SLACK) continue
    const against =
      clause.tense === 'past' && ahead > 0 ? AGAINST_PAST : clause.tense === 'future' && ahead < 0 ? AGAINST_FUTURE : 0
    const away = Math.abs(ahead) + against
    if (away < distance) [best, distance] = [candidate, away]
  }
  return best
}

/** The year of a month without one. */
export function nearestMonth(month: number, shift: number | undefined, context: Context, now: Day): number {
  // "Last February", said in March, is a year ago: the month just over needs no "last".
  if (shift === -1) return month < now.month - 1 ? now.year : now.year - 1
  if (shift === 1) return month > now.month ? now.year : now.year + 1
  const { tense, firm } = context.clause
  if (shift === 0) return tense === 'future' && month < now.month ? now.year + 1 : now.year
  const bounded = withinRange((year) => toNumber({ year, month, day: 1 }), now.year, context)
  if (bounded !== undefined) return bounded
  const told = tense === 'future' ? undefined : context.yearOf?.(month)
  const recent = (now.month - month + 12) % 12 < 2
  if (told && (told.close || !recent) && (told.year < now.year || month <= now.month)) return told.year
  if (tense === 'future') return month >= now.month ? now.year : now.year + 1
  // "Seats are up in November", behind "to win the council in November".
  const again = tense === undefined ? context.monthAhead?.(month) : undefined
  if (again !== undefined) return again
  const ahead = (month - now.month + 12) % 12
  const before = month <= now.month ? now.year : now.year - 1
  if (tense === 'past' && (firm || ahead > 2)) return before
  // Of a month ten or eleven months past one says "last November": bare, the one just ahead is meant, told as a plan.
  return ahead <= (context.clause.scheduled ? 6 : 2) ? (month >= now.month ? now.year : now.year + 1) : before
}

const middle: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 }

const isToCome = (month: number, now: Day) => now.month < month - 1
const isTold = ({ clause }: Context) => clause.firm && !clause.said

/** The year of a season; winter bears the year it began in, unless it is the present one. */
export function seasonYear(season: string, shift: number | undefined, context: Context): number | undefined {
  const now = today(context)
  if (!now) return undefined
  const month = middle[season] ?? 1
  if (shift === -1) return now.month > month + 1 ? now.year : now.year - 1
  if (shift === 1) return now.month < month - 1 ? now.year : now.year + 1
  const { tense } = context.clause
  // "This fall, the boat did not sail", told in March: the last one.
  if (shift === 0) return tense === 'past' && isToCome(month, now) && isTold(context) ? now.year - 1 : now.year
  if (tense !== 'future') {
    const told = context.yearOf?.(month)
    if (told && told.year < now.year) return told.year
  }
  if (tense === 'future' && now.month > month + 1) return now.year + 1
  if (tense === 'past' && isToCome(month, now)) return now.year - 1
  return now.year
}
