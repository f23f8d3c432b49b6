import type { Context } from './context.ts'

/** By this month a season is after another month, or not yet: winter bears the year it began in. */
export const SEASONS: Readonly<Record<string, number>> = { SP: 4, SU: 7, FA: 10, WI: 12 }

/**
 * The year of a month that follows (1), or goes before (-1), what the text spoke of last: "June 2013 … the following March" is in
 * 2014. With 0 it may be in the year spoken of: "in 1972 … that November".
 */
export function yearBeside(month: number, direction: number, { anchor }: Context): number | undefined {
  const match = /^(\d{4})(?:-(\d\d)|-(SP|SU|FA|WI))?/.exec(anchor ?? '')
  if (!match) return undefined
  const year = Number(match[1])
  // "In 2011 … the following January": of a year alone the next one is meant.
  const spoken = match[2] === undefined ? SEASONS[match[3] ?? ''] : Number(match[2])
  if (spoken === undefined) return year + direction
  if (direction === 0) return month >= spoken ? year : year + 1
  if (direction > 0) return month > spoken ? year : year + 1
  return month < spoken ? year : year - 1
}
