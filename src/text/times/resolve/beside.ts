import type { Context } from '../context.ts'

/**
 * The year of a month that follows (1), or goes before (-1), what the text spoke of last: "June 2013 … the following March" is in
 * 2014. With 0 it may be in the year spoken of: "in 1972 … that November".
 */
export function yearBeside(month: number, direction: number, { anchor }: Context): number | undefined {
  const match = /^(\d{4})(?:-(\d\d))?/.exec(anchor ?? '')
  if (!match) return undefined
  const year = Number(match[1])
  // "In 2011 … the following January": of a year alone the next one is meant.
  if (match[2] === undefined) return year + direction
  const spoken = Number(match[2])
  if (direction === 0) return month >= spoken ? year : year + 1
  if (direction > 0) return month > spoken ? year : year + 1
  return month < spoken ? year : year - 1
}
