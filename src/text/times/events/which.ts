import type { Contradiction, Event, Timex } from '../../../core/analysis.ts'
import { overlaps, type Span } from '../../../core/span.ts'
import { another, likeThat, likeVerbs } from '../../locales/en/event-words.ts'
import { toDay } from '../days/calendar.ts'

/** "Last year" beside "on Oct. 31" in one sentence says no more than that day; so does "this year's fair", "the 2026 Harbour Summit". */
export const isFiner = (finer: Event, event: Event, text: string) => {
  const owns = /^['’]s\b/.test(text.slice(event.timex.end, event.timex.end + 3))
  const names =
    event.timex.end - event.timex.start === 4 && /^ \p{Lu}/u.test(text.slice(event.timex.end, event.timex.end + 2))
  return (
    (owns || names || (event.timex.start < finer.timex.start && finer.about === event.about)) &&
    finer.date.length > event.date.length &&
    finer.date.startsWith(event.date)
  )
}

/** "Over 25 years ago", "less than a year later": no year is told, only that it is not that one. */
export const isRough = ({ mod, certainty }: Timex) =>
  certainty === 'implied' && /^(?:MORE_THAN|LESS_THAN|EQUAL_OR_(?:MORE|LESS))$/.test(mod ?? '')

const LIKE = new RegExp(`^\\s(?:${likeVerbs.split(' ').join('|')})\\b`)
/** "Next year will be worse": what a year is like is nothing that happened in it. */
export const isSubject = (text: string, { start }: Span, timex: Timex) =>
  /^\d{4}$/.test(timex.value) &&
  /^["“‘'\s]*$/.test(text.slice(start, timex.start)) &&
  LIKE.test(text.slice(timex.end, timex.end + 12))

/** "This winter" runs over the end of the year, and no year says when: a plan for it is on no day. */
export function isSeasonToCome(value: string, published: number | undefined): boolean {
  return (
    /^\d{4}-(?:SP|SU|FA|WI)$/.test(value) &&
    published !== undefined &&
    Number(value.slice(0, 4)) >= toDay(published).year
  )
}

/** "The holy month of Ramadan": a feast of which only the year is sure. */
export const isFeastOfYear = (text: string, { start, end }: Span, value: string): boolean =>
  /^\d{4}$/.test(value) && /^\p{Lu}\p{Ll}+(?: al[- ]\p{Lu}\p{Ll}+)?$/u.test(text.slice(start, end))

export const isOtherReading = ({ kind, readings }: Contradiction, timex: Span) =>
  kind === 'weekday-date' &&
  readings[1] !== undefined &&
  overlaps(readings[1].span, timex) &&
  !overlaps(readings[0]!.span, timex)

/** "Will be a minority in 30 years": counted so far ahead, it is how things go, and no day of a calendar. */
export const isFarAhead = ({ value, certainty }: Timex, published: number | undefined) =>
  certainty === 'implied' && published !== undefined && Number(value.slice(0, 4)) - toDay(published).year >= FAR
const FAR = 15

/** "The year he joined the board", "misstated the year the founder began": which year is told, and none by itself. */
export const isYearOf = (text: string, { start, end }: Span): boolean =>
  /^the year$/i.test(text.slice(start, end)) &&
  /^ (?:that |when |in which )?(?:\p{Lu}|(?:he|she|they|it|we|the|his|her|their|its)\b)/u.test(
    text.slice(end, end + 24),
  )

const ANOTHER = new RegExp(`\\b(?:${another}) $`, 'i')
const CLAUSE_BEHIND = new RegExp(`^(?:[.,;:!?”"’]| (?:${likeThat.split(' ').join('|')})\\b)`)
/** "Not another 2013": a year like that one. */
export const isOneMore = (text: string, { start, end }: Span): boolean =>
  /^\d{4}$/.test(text.slice(start, end)) &&
  ANOTHER.test(text.slice(Math.max(0, start - 12), start)) &&
  CLAUSE_BEHIND.test(text.slice(end, end + 12))
