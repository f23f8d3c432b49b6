import type { Event } from '../../../core/analysis.ts'
import type { Span } from '../../../core/span.ts'
import { leadsUpTo } from '../../locales/en/event-words.ts'
import type { Clause } from '../clause/tells.ts'
import { daysInMonth, readIsoDay, toNumber } from '../days/calendar.ts'

/** First and last day number that a date of an event covers. */
export function coverOf(date: string): { readonly first: number; readonly last: number } | undefined {
  const day = readIsoDay(date)
  if (day) return { first: toNumber(day), last: toNumber(day) }
  const week = /^(\d{4})-W(\d\d)/.exec(date)
  if (week) {
    const fourth = toNumber({ year: Number(week[1]), month: 1, day: 4 })
    const first = fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (Number(week[2]) - 1)
    return { first, last: first + 6 }
  }
  const match = /^(\d{4})(?:-(Q)?(\d{1,2}))?$/.exec(date)
  if (!match) return undefined
  const year = Number(match[1])
  const n = Number(match[3] ?? 0)
  const [from, to] = match[2] ? [3 * n - 2, 3 * n] : n ? [n, n] : [1, 12]
  if (from < 1 || to > 12) return undefined
  return {
    first: toNumber({ year, month: from, day: 1 }),
    last: toNumber({ year, month: to, day: daysInMonth(year, to) }),
  }
}

/**
 * Whether what has a date has happened or is planned: all after `published` (a day number) is planned unless it is `written` so and its clause tells it as over; what may be
 * either, as on the day itself or in a month that is running, is planned where the text says it will be.
 */
export function timeOf(
  date: string,
  clause: Clause | undefined,
  published: number | undefined,
  written: boolean,
  plans: () => boolean,
): Event['about'] {
  const cover = published === undefined ? undefined : coverOf(date)
  if (!cover || published === undefined || cover.last < published) return 'event'
  const told = clause?.tense
  // "She said it could begin in 2022": what is said is over, and what is told of is not.
  if (cover.first > published) return written && told === 'past' && clause?.firm && !clause.said ? 'event' : 'planned'
  if (told === 'past' && clause?.firm) return 'event'
  // "She is running for mayor this year."
  if (told === 'future' && clause?.going && cover.last > cover.first) return 'planned'
  return (told === 'future' && clause?.firm) || plans() ? 'planned' : 'event'
}

const LEADS_UP = new RegExp(`\\b(?:${leadsUpTo}) [^.,;:]{1,50} (?:on )?$`, 'i')
const REACH = 70

/** "Was held in the run-up to the vote on June 5": the day is that of the vote, whatever was held before it. */
export const isLedUpTo = (text: string, sentence: Span, { start }: Span): boolean =>
  LEADS_UP.test(text.slice(Math.max(sentence.start, start - REACH), start))
