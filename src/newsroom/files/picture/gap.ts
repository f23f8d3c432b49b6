import { say } from '../../../locales/index.ts'
import { daysCovered } from '../../../text/timeline/moment.ts'
import type { TimelineEntry } from '../../../text/timeline/value.ts'
import { toNumber } from '../../../text/times/calendar.ts'

/** Less than this many days between two dates is no gap worth a word. */
const WORTH_SAYING = 60

/** "7 months later": the empty time between two entries, which takes no room in the picture. */
export function gapBetween(before: TimelineEntry, after: TimelineEntry): string | undefined {
  const from = daysCovered(before.until ?? before.date)
  const to = daysCovered(after.date)
  if (!from || !to) return undefined
  const days = toNumber(to.first) - toNumber(from.after)
  if (days < WORTH_SAYING) return undefined
  const years = Math.round(days / 365.25)
  if (days > 640) return say.timeline.yearsLater(years)
  const months = Math.round(days / 30.44)
  return months === 12 ? say.timeline.yearLater : say.timeline.monthsLater(months)
}
