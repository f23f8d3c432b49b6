import { type Day, daysInMonth, toNumber } from './calendar.ts'
import { type Context, today } from './context.ts'

/** The year of a day and month without one: the nearest to now, unless the clause's tense says otherwise. */
export function nearestYear(month: number, day: number, context: Context): number | undefined {
  const now = today(context)
  if (!now || context.now === undefined) return undefined
  let best = now.year
  let distance = Number.POSITIVE_INFINITY
  for (const year of [now.year - 1, now.year, now.year + 1]) {
    const at = toNumber({ year, month, day: Math.min(day, daysInMonth(year, month)) })
    const away = Math.abs(at - context.now) + penalty(at - context.now, context)
    if (away < distance) [best, distance] = [year, away]
  }
  return best
}

/** A date against its tense is taken only where the other one is far away. */
function penalty(ahead: number, context: Context): number {
  if (context.tense === 'past' && ahead > 0) return 120
  if (context.tense === 'future' && ahead < 0) return 250
  return 0
}

/** The year of a month without one. */
export function nearestMonth(month: number, shift: number | undefined, context: Context, now: Day): number {
  // "Last February", said in March, is a year ago: the month just over needs no "last".
  if (shift === -1) return month < now.month - 1 ? now.year : now.year - 1
  if (shift === 1) return month > now.month ? now.year : now.year + 1
  if (shift === 0) return now.year
  if (context.tense === 'future') return month >= now.month ? now.year : now.year + 1
  const ahead = (month - now.month + 12) % 12
  // Of a month ten or eleven months past one says "last November": bare, the one just ahead is meant, told as a plan.
  if (context.tense === 'past' && ahead > 2) return month <= now.month ? now.year : now.year - 1
  return ahead <= 2 ? (month >= now.month ? now.year : now.year + 1) : month <= now.month ? now.year : now.year - 1
}

const middle: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 }

/** The year of a season; winter bears the year it began in, unless it is the present one. */
export function seasonYear(season: string, shift: number | undefined, context: Context): number | undefined {
  const now = today(context)
  if (!now) return undefined
  const month = middle[season] ?? 1
  if (shift === -1) return now.month > month + 1 ? now.year : now.year - 1
  if (shift === 1) return now.month < month - 1 ? now.year : now.year + 1
  if (shift === 0) return now.year
  if (context.tense === 'future' && now.month > month + 1) return now.year + 1
  if (context.tense === 'past' && now.month < month - 1) return now.year - 1
  return now.year
}
