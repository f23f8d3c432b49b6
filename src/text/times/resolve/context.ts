import type { Clause } from '../clause/tells.ts'
import { type Day, readIsoDay, toDay, toNumber } from '../days/calendar.ts'
import type { Comparison } from './quarters.ts'

/** What an expression is resolved against. All days are local calendar days of the outlet. */
export interface Context extends Comparison {
  /** Day number of the publication (or of the dateline, or of when a quotation was said). Absent when none is known. */
  readonly now: number | undefined
  /** The last date that the text spoke of, as a TIMEX3 value; none yet: the publication date. */
  readonly anchor: string | undefined
  readonly clause: Clause
  /** The year that the text has given to a month, or that its sentence is about. */
  readonly yearOf?: (month: number) => { readonly year: number; readonly close: boolean } | undefined
  /** The year of a month that goes on from a date still to come. */
  readonly yearAhead?: (month: number) => number | undefined
  /** The year of a month that was told as to come. */
  readonly monthAhead?: (month: number) => number | undefined
  /** The other end of a range: this one is not after it, or not before it. */
  readonly notAfter?: number
  readonly notBefore?: number
}

export const noClause: Clause = { tense: undefined, firm: false, said: false }

/** The present day. */
export const today = (context: Context): Day | undefined => (context.now === undefined ? undefined : toDay(context.now))

/** How fine a value is: 0 for a century, 5 for a day. */
const fineness = (value: string): number => {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 5
  if (/^\d{4}-W\d\d/.test(value)) return 4
  if (/^\d{4}-\d\d$/.test(value)) return 3
  if (/^\d{4}-/.test(value)) return 2.5
  if (/^\d{4}$/.test(value)) return 2
  return /^\d{3}$/.test(value) ? 1 : 0
}
const needed: Readonly<Record<string, number>> = {
  century: 0,
  decade: 1,
  year: 2,
  quarter: 3,
  month: 3,
  week: 4,
  weekend: 4,
  fortnight: 4,
}

/**
 * The day number that a count of `unit` starts from: the first day of the anchor. Nothing where the anchor is vaguer than the
 * unit: no day comes after "last month".
 */
export function anchorNumber(context: Context, unit: string): number | undefined {
  const { anchor } = context
  const need = needed[unit] ?? 5
  // Business pages compare with a year before publication without naming it; a day after nothing is no day.
  if (!anchor) return need < 4 ? context.now : undefined
  if (fineness(anchor) < need) return undefined
  const day = readIsoDay(anchor)
  if (day) return toNumber(day)
  const week = /^(\d{4})-W(\d\d)/.exec(anchor)
  if (week) return weekStart(Number(week[1]), Number(week[2]))
  const match = /^(\d{3,4})(?:-(\d\d))?/.exec(anchor)
  if (!match) return undefined
  const year = match[1]!.length === 3 ? Number(match[1]) * 10 : Number(match[1])
  return toNumber({ year, month: Number(match[2] ?? 1), day: 1 })
}

/** Monday of an ISO week: week 1 holds 4 January. */
function weekStart(year: number, week: number): number {
  const fourth = toNumber({ year, month: 1, day: 4 })
  return fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (week - 1)
}
