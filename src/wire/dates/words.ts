import { fullYear, type Moment, toMoment, type Written, zoneOf } from './moment.ts'
import { monthByName } from './months.ts'

// "PST" begins with the p of p.m.: what makes it a half of the day is its m, and nothing behind that.
const timeOfDay = /(?<![\d:])(\d{1,2})[:h](\d{2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?(?:\s*([ap])\.?\s?m\b\.?)?/i
const zoneAfter = /^\s*\(?((?:UTC|GMT)?\s?[+−-]\d{1,2}:?\d{2}|(?:UTC|GMT)[+-]\d{1,2}|[A-Z]{1,5}\b|Etc\/GMT)/

/**
 * Dates written with the month's name, in any order and with any weekday before them: RFC 822 and its broken variants
 * ("Thu, 01 Jan 2004 19:48:21 GMT", "Thu Jan  1 2004", "1 januari 2004"), asctime, RFC 850, "May 18, 2017 at 3:05 p.m. EST".
 * Also all-number dates whose order is plain.
 */
export function parseWords(text: string): Moment | undefined {
  const time = timeOfDay.exec(text)
  const before = time ? text.slice(0, time.index) : text
  const after = time ? text.slice(time.index + time[0].length) : ''
  const day = readDay(before, after) ?? readDay(text, '')
  if (!day) return undefined
  if (!time) return toMoment(day)
  let hour = Number(time[1])
  const half = time[4]?.toLowerCase()
  if (half && hour > 12) return toMoment(day)
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  const zone = zoneAfter.exec(after)
  return toMoment({ ...day, hour, minute: Number(time[2]), second: Number(time[3] ?? 0), ...zoneOf(zone?.[1]) })
}

/** How many words may be between the month and its day, and its year: "18 de mayo de 2017", "Jan 1 … EST 2004". */
const nearDay = 2
const nearYear = 3

type Day = Pick<Written, 'year' | 'month' | 'day' | 'rough'>

/** The day that is around a month's name. A month and a year that are apart in a sentence make none. */
function readDay(before: string, after: string): Day | undefined {
  const words = `${before} ${after}`
    .split(/[\s,/()|·•–-]+/)
    .filter(Boolean)
    .slice(0, 30)
  const numbers = words.flatMap((word, at) => {
    const digits = /^(\d{1,4})(?:st|nd|rd|th|er|\.|º|ª)?$/i.exec(word)?.[1]
    return digits ? [{ digits, at }] : []
  })
  let rough: Day | undefined
  for (const [at, word] of words.entries()) {
    const month = /\d/.test(word) ? undefined : monthByName(word)
    if (month === undefined) continue
    const found = around(month, at, numbers)
    if (found && !found.rough) return found
    rough ??= found
  }
  return rough
}

function around(month: number, at: number, numbers: readonly { readonly digits: string; readonly at: number }[]) {
  const near = (place: number, most: number) => Math.abs(place - at) <= most
  const year = numbers.find((n) => n.digits.length === 4 && near(n.at, nearYear))
  if (year) {
    const day = numbers.find(
      (n) => n.digits.length <= 2 && near(n.at, nearDay) && Number(n.digits) >= 1 && Number(n.digits) <= 31,
    )
    if (day) return { year: Number(year.digits), month, day: Number(day.digits) }
    const behind = year.at > at && year.at - at <= 2
    return behind ? { year: Number(year.digits), month, day: 1, rough: true as const } : undefined
  }
  const [first, second] = numbers.filter((n) => near(n.at, nearDay + 1)).map((n) => n.digits)
  if (first === undefined || second === undefined) return undefined
  if (Number(first) > 31 || first.length === 3) return { year: fullYear(first), month, day: Number(second) }
  return { year: fullYear(second), month, day: Number(first) }
}
