import type { Meaning } from './meaning.ts'

/** "Friday", and nothing beside it that says which. */
export const isBareWeekday = (meaning: Meaning): meaning is Extract<Meaning, { is: 'weekday' }> =>
  meaning.is === 'weekday' && meaning.shift === undefined && meaning.weeks === undefined && meaning.from === undefined

/** "Friday", "noon Friday". */
export const isWeekday = (meaning: Meaning): boolean =>
  meaning.is === 'weekday' || ((meaning.is === 'part' || meaning.is === 'clock') && meaning.of?.is === 'weekday')

/** "At noon", with no day of its own. */
export const isLoose = (meaning: Meaning) =>
  (meaning.is === 'part' || meaning.is === 'clock') &&
  (meaning.of === undefined || (meaning.of.is === 'anchor' && meaning.of.loose === true))

/** A day of a month without its year. */
export const dayKey = (meaning: Meaning): string => (meaning.is === 'day' ? `${meaning.month}-${meaning.day}` : '')

/** Day words, days ago and weekdays: what is said tomorrow is another day. */
export function countsFromNow(meaning: Meaning): boolean {
  if (meaning.is === 'part' || meaning.is === 'clock') return meaning.of !== undefined && countsFromNow(meaning.of)
  return (
    meaning.is === 'weekday' ||
    (meaning.is === 'unit' && meaning.from !== 'anchor' && (meaning.unit === 'day' || meaning.unit === 'week')) ||
    (meaning.is === 'away' && meaning.from === 'now' && meaning.unit === 'day')
  )
}

/** Whether it is a point in time, which a clause tells as past or ahead; lengths and habits are none. */
export const isPoint = (meaning: Meaning) =>
  meaning.is !== 'value' || meaning.type === 'DATE' || meaning.type === 'TIME'

/** "Last year". */
export const isYearBefore = (meaning: Meaning) =>
  meaning.is === 'unit' && meaning.unit === 'year' && meaning.shift === -1 && meaning.from === undefined

/** "A year ago", "a year earlier". */
export const isYearAgo = (meaning: Meaning) => meaning.is === 'away' && meaning.unit === 'year' && meaning.count === -1

/** The bare weekday in a meaning: of "Friday", "Friday night". */
export function weekdayIn(meaning: Meaning): number | undefined {
  if (isBareWeekday(meaning)) return meaning.weekday
  if ((meaning.is === 'part' || meaning.is === 'clock') && meaning.of) return weekdayIn(meaning.of)
  return undefined
}
