import { UserError } from '../core/errors.ts'
import { say } from '../locales/index.ts'
import { type ClockTime, parseClock } from './spoken-clock.ts'
import { monthOf, weekdayOf } from './spoken-words.ts'
import './temporal.ts'

type Day = Temporal.PlainDate

const night = { hour: 20, minute: 0 }
const lateNight = { hour: 22, minute: 0 }
const dayParts = new Map<string, ClockTime>([
  ['afternoon', { hour: 14, minute: 0 }],
  ['evening', { hour: 18, minute: 0 }],
  ['night', night],
])

/**
 * A moment as staff type it, in milliseconds UTC. A day without an hour means `morning`, “next week” its Monday; an hour alone the
 * next such hour.
 * Throws `UserError` `bad-time` for what can't be read and `time-in-the-past` for what has gone by.
 */
export function parseMoment(
  typed: string,
  now: number,
  timeZone: string,
  morning: ClockTime = { hour: 9, minute: 0 },
): number {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/^(?:on|at|by|until) /, '')
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const ahead = text.replace(/^next (?!week\b)/, '')
  const past = () =>
    new UserError('time-in-the-past', say.schedules.goneBy(typed.trim().slice(0, 60)), say.schedules.moments)
  if (/^(?:yesterday|last)\b/.test(text)) throw past()
  const at = fromNow(ahead, here) ?? exact(ahead) ?? onDay(ahead, here, morning) ?? hourAlone(ahead, here)
  if (at === undefined)
    throw new UserError('bad-time', say.schedules.noMoment(typed.trim().slice(0, 60)), say.schedules.moments)
  if (at <= now) throw past()
  return at
}

function fromNow(text: string, here: Temporal.ZonedDateTime): number | undefined {
  const parts = /^(?:in )?(\d{1,4}|an?) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|h|days?|d|weeks?|w|months?)$/.exec(
    text,
  )
  if (!parts) return undefined
  const count = /^an?$/.test(parts[1]!) ? 1 : Number(parts[1])
  const unit = parts[2]!
  const amount = unit.startsWith('s')
    ? { seconds: count }
    : unit.startsWith('mo')
      ? { months: count }
      : unit.startsWith('m')
        ? { minutes: count }
        : unit.startsWith('h')
          ? { hours: count }
          : unit.startsWith('d')
            ? { days: count }
            : { weeks: count }
  return here.add(amount).epochMilliseconds
}

/** A full ISO 8601 time with its zone. */
function exact(text: string): number | undefined {
  return /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text.toUpperCase())
    : undefined
}

function onDay(text: string, here: Temporal.ZonedDateTime, morning: ClockTime): number | undefined {
  const words = text.replace(/^(\d{4}-\d{2}-\d{2})t/, '$1 ').split(' ')
  if (words[0] === 'this' && dayPart(words[1] ?? '', morning)) words[0] = 'today'
  for (let n = Math.min(words.length, 3); n > 0; n--) {
    const day = readDay(words.slice(0, n), here.toPlainDate())
    if (!day) continue
    const rest = words
      .slice(n)
      .join(' ')
      .replace(/^(?:in the|at) (?=[a-z])/, '')
    const part = dayPart(rest || (words[0] === 'tonight' ? 'night' : 'morning'), morning)
    const time = part ?? parseClock(rest)
    const at = (clock: ClockTime) => day.toZonedDateTime({ timeZone: here.timeZoneId, plainTime: clock })
    // Whoever says “tonight” in the evening means later.
    const late = part === night && words[0] === 'tonight' && Temporal.ZonedDateTime.compare(at(night), here) <= 0
    return at(late ? lateNight : time).epochMilliseconds
  }
  return undefined
}

function dayPart(word: string, morning: ClockTime): ClockTime | undefined {
  return word === 'morning' ? morning : dayParts.get(word)
}

function readDay(words: readonly string[], today: Day): Day | undefined {
  const [first, second, third] = words
  if (words.length === 1) {
    if (first === 'today' || first === 'tonight') return today
    if (first === 'tomorrow') return today.add({ days: 1 })
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(first!)
    if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    const weekday = weekdayOf(first!)
    if (weekday !== undefined) return today.add({ days: (weekday - (today.dayOfWeek % 7) + 7) % 7 || 7 })
    return undefined
  }
  if (words.length === 2 && first === 'next' && second === 'week') return today.add({ days: 8 - today.dayOfWeek })
  const number = (word: string | undefined) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')?.[1]
  const [day, month] = number(first) ? [number(first), monthOf(second!)] : [number(second), monthOf(first!)]
  if (!day || !month) return undefined
  if (words.length === 3) return /^\d{4}$/.test(third!) ? plainDate(Number(third), month, Number(day)) : undefined
  const thisYear = plainDate(today.year, month, Number(day))
  return Temporal.PlainDate.compare(thisYear, today) < 0 ? plainDate(today.year + 1, month, Number(day)) : thisYear
}

function hourAlone(text: string, here: Temporal.ZonedDateTime): number | undefined {
  if (!/\d/.test(text) && !/^(?:noon|midnight)$/.test(text)) return undefined
  const time = parseClock(text)
  const today = here.toPlainDate().toZonedDateTime({ timeZone: here.timeZoneId, plainTime: time })
  return (Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 })).epochMilliseconds
}

function plainDate(year: number, month: number, day: number): Day {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch (cause) {
    throw new UserError(
      'bad-time',
      say.schedules.noDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
      say.schedules.moments,
      { cause },
    )
  }
}
