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
  'columbus-day': (year) => nthWeekday(year, 10, 1, 2),
  'presidents-day': (year) => nthWeekday(year, 2, 1, 3),
  'mothers-day': (year) => nthWeekday(year, 5, 7, 2),
  'fathers-day': (year) => nthWeekday(year, 6, 7, 3),
  juneteenth: (year) => ({ year, month: 6, day: 19 }),
  'bastille-day': (year) => ({ year, month: 7, day: 14 }),
  'bonfire-night': (year) => ({ year, month: 11, day: 5 }),
  'april-fools': (year) => ({ year, month: 4, day: 1 }),
  'earth-day': (year) => ({ year, month: 4, day: 22 }),
  'anzac-day': (year) => ({ year, month: 4, day: 25 }),
  'canada-day': (year) => ({ year, month: 7, day: 1 }),
  'all-saints': (year) => ({ year, month: 11, day: 1 }),
  epiphany: (year) => ({ year, month: 1, day: 6 }),
  easter,
  'palm-sunday': (year) => toDay(toNumber(easter(year)) - 7),
  'ash-wednesday': (year) => toDay(toNumber(easter(year)) - 46),
  'maundy-thursday': (year) => toDay(toNumber(easter(year)) - 3),
  pentecost: (year) => toDay(toNumber(easter(year)) + 49),
  'good-friday': (year) => toDay(toNumber(easter(year)) - 2),
  'easter-monday': (year) => toDay(toNumber(easter(year)) + 1),
}

/** The day of a holiday in a year; undefined for a name that is not in the table. */
export const holidayIn = (name: string, year: number): Day | undefined => table[name]?.(year)
