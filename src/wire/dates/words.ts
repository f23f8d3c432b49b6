import { fullYear, type Moment, readOffset, toMoment } from './moment.ts'
import { monthByName } from './months.ts'

const timeOfDay = /(?<![\d:])(\d{1,2})[:h](\d{2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\b\.?)?/i
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
  const offset = zone ? readOffset(zone[1]!) : undefined
  const moment = toMoment({
    ...day,
    hour,
    minute: Number(time[2]),
    second: Number(time[3] ?? 0),
    ...(offset === undefined ? {} : { offset }),
  })
  return moment
}

function readDay(before: string, after: string): { year: number; month: number; day: number } | undefined {
  const words = `${before} ${after}`.split(/[\s,/()–-]+/).filter(Boolean)
  let month: number | undefined
  const numbers: string[] = []
  for (const word of words.slice(0, 24)) {
    const digits = /^(\d{1,4})(?:st|nd|rd|th|er|\.|º|ª)?$/i.exec(word)
    if (digits) numbers.push(digits[1]!)
    else month ??= monthByName(word)
  }
  if (month === undefined) return undefined
  const long = numbers.findIndex((n) => n.length === 4)
  if (long >= 0) {
    const day = numbers.find((n, i) => i !== long && n.length <= 2 && Number(n) >= 1 && Number(n) <= 31)
    return { year: Number(numbers[long]), month, day: day ? Number(day) : 1 }
  }
  const [first, second] = numbers
  if (first === undefined || second === undefined) return undefined
  if (Number(first) > 31 || first.length === 3) return { year: fullYear(first), month, day: Number(second) }
  return { year: fullYear(second), month, day: Number(first) }
}
