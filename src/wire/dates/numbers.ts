import { fullYear, type Moment, toMoment, zoneOf } from './moment.ts'

const korean =
  /^(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일(?:[^\d오]*(오전|오후)?\s*(\d{1,2})[:시]\s*(\d{1,2})(?:[:분]\s*(\d{1,2}))?)?/
const hanDate = /^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日(?:\D{0,4}(\d{1,2})[:時时](\d{1,2}))?/
const nate = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s+(오전|오후)\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/
const dotted =
  /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)(?:[\s,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([AP]M\b)?\s*([+-]\d{2}:?\d{2}|[A-Z]{1,4})?/i
const yearFirst =
  /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([+-]\d{2}:?\d{2}|[A-Z]{1,4})?/i
const sixDigits = /^(\d{4})(\d{2})(\d{2})[T ]?(\d{2})(\d{2})(\d{2})?$/

/** Korean dates carry no zone, and are written in Seoul. */
const seoul = 9 * 60

/** Dates of numbers alone: Korean and Chinese marks, `2004.05.28`, `17/11/2012 08:17`, `11/17/2012 9:05 AM`, 14 digits. */
export function parseNumbers(text: string): Moment | undefined {
  let m = korean.exec(text)
  if (m)
    return toMoment({
      year: Number(m[1]),
      month: Number(m[2]),
      day: Number(m[3]),
      ...(m[5]
        ? { hour: half(m[4], Number(m[5])), minute: Number(m[6]), second: Number(m[7] ?? 0), offset: seoul }
        : {}),
    })
  m = nate.exec(text)
  if (m)
    return toMoment({
      year: Number(m[1]),
      month: Number(m[2]),
      day: Number(m[3]),
      hour: half(m[4], Number(m[5])),
      minute: Number(m[6]),
      second: Number(m[7] ?? 0),
      offset: seoul,
    })
  m = hanDate.exec(text)
  if (m)
    return toMoment({
      year: Number(m[1]),
      month: Number(m[2]),
      day: Number(m[3]),
      ...(m[4] ? { hour: Number(m[4]), minute: Number(m[5]) } : {}),
    })
  m = sixDigits.exec(text)
  if (m)
    return toMoment({
      year: Number(m[1]),
      month: Number(m[2]),
      day: Number(m[3]),
      hour: Number(m[4]),
      minute: Number(m[5]),
      second: Number(m[6] ?? 0),
    })
  m = yearFirst.exec(text)
  if (m)
    return toMoment({
      year: Number(m[1]),
      month: Number(m[2]),
      day: Number(m[3]),
      ...clockOf(m[4], m[5], m[6], undefined, m[7]),
    })
  m = dotted.exec(text)
  if (!m) return undefined
  const [first, second] = [Number(m[1]), Number(m[2])]
  // Day first is the rule of the world; month first only where it can't be a month, or with AM and PM.
  const monthFirst = second > 12 || (m[7] !== undefined && first <= 12)
  return toMoment({
    year: fullYear(m[3]!),
    month: monthFirst ? first : second,
    day: monthFirst ? second : first,
    ...clockOf(m[4], m[5], m[6], m[7], m[8]),
  })
}

function half(word: string | undefined, hour: number): number {
  if (word === '오후' && hour < 12) return hour + 12
  return word === '오전' && hour === 12 ? 0 : hour
}

function clockOf(hour?: string, minute?: string, second?: string, ampm?: string, zone?: string) {
  if (hour === undefined) return {}
  let h = Number(hour)
  if (ampm && /p/i.test(ampm) && h < 12) h += 12
  if (ampm && /a/i.test(ampm) && h === 12) h = 0
  return { hour: h, minute: Number(minute), second: Number(second ?? 0), ...zoneOf(zone) }
}
