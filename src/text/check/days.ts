import type { Timex } from '../../core/analysis.ts'
import { slice } from '../../core/span.ts'
import { countedTime } from '../locales/en/check.ts'

/** Whether an expression names a day, an hour, a month or a year; “70 minutes later” and “a day earlier” count from something else. */
export function isDay(text: string, timex: Timex): boolean {
  return (
    (timex.type === 'DATE' || timex.type === 'TIME') &&
    /^(?:\d{4}|XXXX-XX-XXT\d)/.test(timex.value) &&
    !countedTime.test(slice(text, timex))
  )
}
