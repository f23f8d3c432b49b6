import type { Rule } from '../rule.ts'
import { calendarRules } from './calendar.ts'
import { clockRules } from './clock.ts'
import { durationRules } from './durations.ts'
import { holidayRules } from './holidays.ts'
import { negativeRules } from './negatives.ts'
import { periodRules } from './periods.ts'
import { referenceRules } from './references.ts'
import { relativeRules } from './relative.ts'
import { setRules } from './sets.ts'

/** English, in order: among matches of one length the earlier rule wins. */
export const englishRules: readonly Rule[] = [
  ...negativeRules,
  ...calendarRules,
  ...holidayRules,
  ...periodRules,
  ...relativeRules,
  ...setRules,
  ...clockRules,
  ...durationRules,
  ...referenceRules,
]
