import type { SpokenSchedule } from '../core/calendar.ts'
import { UserError } from '../core/errors.ts'
import { say } from '../locales/index.ts'
import { writeInterval } from './intervals.ts'
import { nextRuns } from './next-runs.ts'
import { parseClock } from './spoken-clock.ts'
import { weekdayOf } from './spoken-words.ts'

/**
 * 'weekdays 08:30', 'daily 7am', 'mon, wed 18:00', 'every 2 hours', 'monthly 1 09:00', or cron. Intervals count from the midnight before
 * `now` in the zone. Throws `UserError` `bad-schedule`.
 */
export function parseSchedule(typed: string, now: number, timeZone: string): SpokenSchedule {
  const spoken = typed.trim().replace(/\s+/g, ' ')
  const interval = asInterval(spoken)
  const cron = interval
    ? writeInterval(interval.count, interval.unit, now, timeZone)
    : (asCron(spoken) ?? asMonthly(spoken) ?? asWeekly(spoken))
  if (!cron) throw new UserError('bad-schedule', say.schedules.noSchedule(spoken.slice(0, 60)), say.schedules.times)
  return { spoken, cron }
}

function asCron(spoken: string): string | undefined {
  const fields = spoken.split(' ')
  if (fields.length !== 5 || !fields.every((field) => /^[\d*,/?LW#-]+$|^[A-Za-z]{3}(?:[-,][A-Za-z]{3})*$/.test(field)))
    return undefined
  try {
    if (nextRuns(spoken, 'UTC', 0, 1).length === 0) throw new Error('never')
    return spoken
  } catch (cause) {
    throw new UserError('bad-schedule', say.schedules.neverDue(spoken.slice(0, 60)), say.schedules.times, {
      cause,
    })
  }
}

/** Hours and minutes that pass, whatever the clocks do meanwhile. */
function asInterval(spoken: string): { readonly count: number; readonly unit: 'H' | 'M' } | undefined {
  if (/^(?:hourly|every hour)$/i.test(spoken)) return { count: 1, unit: 'H' }
  const parts = /^(?:every )?(\d{1,2}) ?(minutes?|min|hours?|h)$/i.exec(spoken)
  if (!parts) return undefined
  const count = Number(parts[1])
  const unit = /^m/i.test(parts[2]!) ? 'M' : 'H'
  if (count < (unit === 'M' ? 5 : 1))
    throw new UserError(
      'bad-schedule',
      unit === 'M' ? say.schedules.tooOftenMinutes(count) : say.schedules.tooOftenHours(count),
      say.schedules.shortest,
    )
  return { count, unit }
}

function asMonthly(spoken: string): string | undefined {
  const parts = /^(?:monthly|every month)(?: on)?(?: the)? (\d{1,2})(?:st|nd|rd|th)?(?: at)? (.+)$/i.exec(spoken)
  if (!parts) return undefined
  const time = parseClock(parts[2]!)
  const day = Number(parts[1])
  if (day < 1 || day > 31) throw new UserError('bad-schedule', say.schedules.noDayOfMonth(day), say.schedules.times)
  return `${time.minute} ${time.hour} ${day} * *`
}

function asWeekly(spoken: string): string | undefined {
  const words = spoken
    .toLowerCase()
    .split(/[ ,]+/)
    .filter((word) => word !== 'at' && word !== 'on' && word !== 'and' && word !== 'every')
  const days = new Set<number>()
  let any = spoken.toLowerCase().startsWith('every day')
  while (words.length) {
    const word = words[0]!
    const day = weekdayOf(word.replace(/s$/, '')) ?? weekdayOf(word)
    if (word === 'daily' || word === 'day' || word === 'everyday') any = true
    else if (/^weekdays?$/.test(word)) for (const d of [1, 2, 3, 4, 5]) days.add(d)
    else if (/^weekends?$/.test(word)) for (const d of [0, 6]) days.add(d)
    else if (day !== undefined) days.add(day % 7)
    else break
    words.shift()
  }
  if ((!any && days.size === 0) || words.length === 0) return undefined
  const time = parseClock(words.join(' '))
  return `${time.minute} ${time.hour} * * ${any || days.size === 7 ? '*' : [...days].sort().join(',')}`
}
