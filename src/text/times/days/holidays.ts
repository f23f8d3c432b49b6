import { type Day, easter, isoDay, isoMonth, isoYear, nthWeekday, toDay, toNumber } from './calendar.ts'
import { dayInOtherCalendar } from './other-calendars.ts'

const hebrew = (month: string, day: number) => (year: number) =>
  dayInOtherCalendar({ calendar: 'hebrew', month, day }, year)
const islamic = (month: string, day: number) => (year: number) =>
  dayInOtherCalendar({ calendar: 'islamic-umalqura', month, day }, year)
const afterEaster = (days: number) => (year: number) => toDay(toNumber(easter(year)) + days)
const afterThanksgiving = (days: number) => (year: number) => toDay(toNumber(nthWeekday(year, 11, 4, 4)) + days)

/** Days of the year by name: fixed ones, and those that are counted (public law of the country that celebrates them). */
const table: Readonly<Record<string, (year: number) => Day | undefined>> = {
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
  'shrove-tuesday': afterEaster(-47),
  'ash-wednesday': afterEaster(-46),
  'palm-sunday': afterEaster(-7),
  'maundy-thursday': afterEaster(-3),
  'good-friday': afterEaster(-2),
  'easter-monday': afterEaster(1),
  ascension: afterEaster(39),
  pentecost: afterEaster(49),
  'whit-monday': afterEaster(50),
  'black-friday': afterThanksgiving(1),
  'cyber-monday': afterThanksgiving(4),
  'remembrance-day': (year) => ({ year, month: 11, day: 11 }),
  'remembrance-sunday': (year) => nthWeekday(year, 11, 7, 2),
  'burns-night': (year) => ({ year, month: 1, day: 25 }),
  'st-david': (year) => ({ year, month: 3, day: 1 }),
  'st-george': (year) => ({ year, month: 4, day: 23 }),
  'st-andrew': (year) => ({ year, month: 11, day: 30 }),
  'australia-day': (year) => ({ year, month: 1, day: 26 }),
  'waitangi-day': (year) => ({ year, month: 2, day: 6 }),
  'womens-day': (year) => ({ year, month: 3, day: 8 }),
  'cinco-de-mayo': (year) => ({ year, month: 5, day: 5 }),
  'all-souls': (year) => ({ year, month: 11, day: 2 }),
  'lunar-new-year': (year) => dayInOtherCalendar({ calendar: 'chinese', month: 'First Month', day: 1 }, year),
  passover: hebrew('Nisan', 15),
  'rosh-hashanah': hebrew('Tishri', 1),
  'yom-kippur': hebrew('Tishri', 10),
  hanukkah: hebrew('Kislev', 25),
  ramadan: islamic('Ramadan', 1),
  'eid-al-fitr': islamic('Shawwal', 1),
  'eid-al-adha': islamic('Dhuʻl-Hijjah', 10),
}

/** The day of a holiday in a year; undefined for a name that is not in the table. */
export const holidayIn = (name: string, year: number): Day | undefined => table[name]?.(year)

/** The moon is watched for: the day is another in another country, the month mostly isn't. */
const SIGHTED = new Set(['eid-al-fitr', 'eid-al-adha'])

/** A holiday as a TIMEX3 value, as precise as is known: the year of a whole month of fasting, the month of an Eid. */
export function writeHoliday(name: string, day: Day): string {
  if (name === 'ramadan') return isoYear(day.year)
  if (!SIGHTED.has(name)) return isoDay(day)
  return day.day > 1 && day.day < 28 ? isoMonth(day.year, day.month) : isoYear(day.year)
}
