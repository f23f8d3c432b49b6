import type { Calendar } from '../core/calendar.ts'
import { nextRuns } from './next-runs.ts'
import { planReminder } from './plan-reminder.ts'
import { planRun } from './plan-run.ts'
import { quietEnd } from './quiet-hours.ts'
import { shiftsWithin } from './shifts.ts'
import { parseClock } from './spoken-clock.ts'
import { parseMoment } from './spoken-moment.ts'
import { parseSchedule } from './spoken-schedule.ts'
import { parseSlot } from './spoken-slot.ts'
import { checkTimeZone, dayIn, formatMoment } from './time-zone.ts'

/** Dates and rules as people type them. */
export const calendar: Calendar = {
  parseMoment: (typed, now, timeZone, morning) =>
    parseMoment(typed, now, timeZone, morning ? parseClock(morning) : undefined),
  planRun,
  planReminder,
  parseSchedule,
  nextRuns,
  quietEnd,
  parseSlot,
  shifts: shiftsWithin,
  checkTimeZone,
  format: formatMoment,
  day: dayIn,
}
