import { type Day, readIsoDay, toDay, toNumber } from './calendar.ts'

/** Which way a bare mention looks, by the tense of its clause. */
export type Tense = 'past' | 'future' | undefined

/** What an expression is resolved against. All days are local calendar days of the outlet. */
export interface Context {
  /** Day number of the publication (or of the dateline, where it is a little earlier). Absent when none is known. */
  readonly now: number | undefined
  /** The last date that the text spoke of, as a TIMEX3 value; none yet: the publication date. */
  readonly anchor: string | undefined
  /** The last quarter spoken of nearby. */
  readonly quarter: { readonly year: number; readonly quarter: number } | undefined
  readonly tense: Tense
}

/** The present day. */
export const today = (context: Context): Day | undefined => (context.now === undefined ? undefined : toDay(context.now))

/** The day number that the anchor begins with; a month or a year begins with its first day. */
export function anchorNumber(context: Context): number | undefined {
  const { anchor } = context
  if (!anchor) return context.now
  const day = readIsoDay(anchor)
  if (day) return toNumber(day)
  const match = /^(\d{4})(?:-(\d\d))?/.exec(anchor)
  return match ? toNumber({ year: Number(match[1]), month: Number(match[2] ?? 1), day: 1 }) : context.now
}
