import type { Rule } from '../rule.ts'
import { awayRules } from './away.ts'
import { calendarRules } from './calendar.ts'
import { clockRules } from './clock.ts'
import { durationRules } from './durations.ts'
import { holidayRules } from './holidays.ts'
import { negativeRules } from './negatives.ts'
import { periodRules } from './periods.ts'
import { referenceRules } from './references.ts'
import { relativeRules } from './relative.ts'
import { setRules } from './sets.ts'
import { weekdayRules } from './weekdays.ts'
import { yearRules } from './years.ts'

/** English, in order: among matches of one length the earlier rule wins. */
export const englishRules: readonly Rule[] = [
  ...negativeRules,
  ...calendarRules,
  ...weekdayRules,
  ...yearRules,
  ...holidayRules,
  ...periodRules,
  ...relativeRules,
  ...awayRules,
  ...setRules,
  ...clockRules,
  ...referenceRules,
  ...durationRules,
]
