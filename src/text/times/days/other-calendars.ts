import { type Day, toDay, toNumber } from './calendar.ts'

/** A day of another calendar, as ICU names them (Unicode Technical Standard 35, calendar types); months as ICU writes them. */
export interface OtherDay {
  readonly calendar: 'hebrew' | 'islamic-umalqura' | 'chinese'
  readonly month: string
  readonly day: number
}

const MILLISECONDS = 86_400_000
const kept = new Map<string, Day | undefined>()

/**
 * The first day of a Gregorian year on which another calendar has the given day; nothing where a year has none. Asked of
 * ICU, whose Islamic calendar is that of Umm al-Qura: where the moon is watched for, a feast may be a day later.
 */
export function dayInOtherCalendar(other: OtherDay, year: number): Day | undefined {
  const key = `${other.calendar} ${other.month} ${other.day} ${year}`
  if (!kept.has(key)) kept.set(key, find(other, year))
  return kept.get(key)
}

function find({ calendar, month, day }: OtherDay, year: number): Day | undefined {
  if (year < 1900 || year > 2077) return undefined
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', month: 'long', day: 'numeric' })
  const read = (number: number) => {
    const parts = format.formatToParts(number * MILLISECONDS)
    const part = (type: string) => parts.find((p) => p.type === type)?.value
    return { month: part('month'), day: Number(part('day')) }
  }
  const end = toNumber({ year: year + 1, month: 1, day: 1 })
  for (let n = toNumber({ year, month: 1, day: 1 }); n < end; ) {
    const there = read(n)
    if (there.month === month && there.day === day) return toDay(n)
    // Months have 29 or 30 days: on to the day in this one, else to the end of it.
    n += there.day < day ? Math.max(1, Math.min(day - there.day, 28)) : Math.max(1, 29 - there.day)
  }
  return undefined
}
