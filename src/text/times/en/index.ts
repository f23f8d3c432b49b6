import type { Rule } from '../read/rule.ts'
import { awayRules } from './away.ts'
import { calendarRules } from './calendar.ts'
import { clockRules, figuresBehindAt } from './clock.ts'
import { dayRules } from './days.ts'
import { durationRules } from './durations.ts'
import { holidayRules } from './holidays.ts'
import { negativeRules } from './negatives.ts'
import { periodRules } from './periods.ts'
import { referenceRules } from './references.ts'
import { setRules } from './sets.ts'
import { stretchRules } from './stretches.ts'
import { unitRules } from './units.ts'
import { vagueDurationRules } from './vague-durations.ts'
import { weekdayRules } from './weekdays.ts'
import { yearRules } from './years.ts'

/** English, in order: among matches of one length the earlier rule wins. */
export const englishRules: readonly Rule[] = [
  ...negativeRules,
  ...calendarRules,
  ...weekdayRules,
  figuresBehindAt,
  ...yearRules,
  ...holidayRules,
  ...periodRules,
  ...dayRules,
  ...unitRules,
  ...awayRules,
  ...setRules,
  ...clockRules,
  ...referenceRules,
  ...durationRules,
  ...vagueDurationRules,
  ...stretchRules,
]
