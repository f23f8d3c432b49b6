import { say } from '../../../locales/index.ts'
import { daysCovered } from '../../../text/timeline/moment.ts'
import type { TimelineEntry } from '../../../text/timeline/value.ts'
import { toNumber } from '../../../text/times/days/calendar.ts'

/** Less than this many days between two dates is no gap worth a word. */
const WORTH_SAYING = 60

/** "7 months later": the empty time between two entries, which takes no room in the picture. */
export function gapBetween(before: TimelineEntry, after: TimelineEntry): string | undefined {
  const from = daysCovered(before.until ?? before.date)
  const to = daysCovered(after.date)
  if (!from || !to) return undefined
  const days = toNumber(to.first) - toNumber(from.after)
  if (days < WORTH_SAYING) return undefined
  // Of years alone a reader takes one from the other; how many months there were, nobody knows.
  const between = to.first.year - from.first.year
  if (isYear(before.until ?? before.date) || isYear(after.date))
    return between > 1 ? say.timeline.yearsLater(between) : undefined
  if (days > 640) return say.timeline.yearsLater(Math.round(days / 365.25))
  const months = Math.round(days / 30.44)
  return months === 12 ? say.timeline.yearLater : say.timeline.monthsLater(months)
}

const isYear = (date: string) => /^\d{4}$/.test(date)
