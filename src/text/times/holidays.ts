import { type Day, easter, nthWeekday, toDay, toNumber } from './calendar.ts'

/** Days of the year by name: fixed ones, and those that are counted (public law of the country that celebrates them). */
const table: Readonly<Record<string, (year: number) => Day>> = {
  christmas: (year) => ({ year, month: 12, day: 25 }),
  'christmas-eve': (year) => ({ year, month: 12, day: 24 }),
  'boxing-day': (year) => ({ year, month: 12, day: 26 }),
  'new-year': (year) => ({ year, month: 1, day: 1 }),
  'new-year-eve': (year) => ({ year, month: 12, day: 31 }),
  halloween: (year) => ({ year, month: 10, day: 31 }),
  'independence-day': (year) => ({ year, month: 7, day: 4 }),
  'veterans-day': (year) => ({ year, month: 11, day: 11 }),
  valentine: (year) => ({ year, month: 2, day: 14 }),
  'st-patrick': (year) => ({ year, month: 3, day: 17 }),
  'may-day': (year) => ({ year, month: 5, day: 1 }),
  thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
  'labor-day': (year) => nthWeekday(year, 9, 1, 1),
  'memorial-day': (year) => nthWeekday(year, 5, 1, -1),
  'martin-luther-king': (year) => nthWeekday(year, 1, 1, 3),
  /** The Tuesday after the first Monday of November (2 U.S.C. 7). */
  'election-day': (year) => toDay(toNumber(nthWeekday(year, 11, 1, 1)) + 1),
  easter,
  'good-friday': (year) => toDay(toNumber(easter(year)) - 2),
  'easter-monday': (year) => toDay(toNumber(easter(year)) + 1),
}

/** The day of a holiday in a year; undefined for a name that is not in the table. */
export const holidayIn = (name: string, year: number): Day | undefined => table[name]?.(year)
