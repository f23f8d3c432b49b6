import { coverOf } from './about.ts'

/** So many days back a saying is the source of the news. */
const NEWS = 60

/** Where dates lie beside the day of publication, which is a number of days or not known. */
export interface BesidePublication {
  isAhead(date: string): boolean
  isOver(date: string): boolean
  /** Of the day of publication, or over; so is any where that day isn't known. */
  isBegun(date: string): boolean
  /** A saying of years ago is told as what happened, not as where the news is from. */
  isNews(date: string): boolean
}

export function besidePublication(published: number | undefined): BesidePublication {
  const is = (
    date: string,
    holds: (cover: { first: number; last: number }, day: number) => boolean,
    unknown: boolean,
  ) => {
    const cover = coverOf(date)
    return published === undefined || !cover ? unknown : holds(cover, published)
  }
  return {
    isAhead: (date) => is(date, ({ first }, day) => first > day, false),
    isOver: (date) => is(date, ({ last }, day) => last < day, false),
    isBegun: (date) => is(date, ({ last }, day) => last <= day, true),
    isNews: (date) => is(date, ({ last }, day) => last >= day - NEWS, true),
  }
}
