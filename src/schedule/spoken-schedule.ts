import type { SpokenSchedule } from '../core/calendar.ts'
import { UserError } from '../core/errors.ts'
import { nextRuns } from './next-runs.ts'
import { parseClock } from './spoken-clock.ts'
import { weekdayOf } from './spoken-words.ts'

const next =
  'For example: “weekdays 08:30”, “every friday 17:00”, “every 2 hours”, “monthly 1 09:00” or a cron line like “30 8 * * 1-5”.'

/** 'weekdays 08:30', 'daily 7am', 'mon, wed 18:00', 'every 2 hours', 'monthly 1 09:00', or cron. Throws `UserError` `bad-schedule`. */
export function parseSchedule(typed: string): SpokenSchedule {
  const spoken = typed.trim().replace(/\s+/g, ' ')
  const cron = asCron(spoken) ?? asInterval(spoken) ?? asMonthly(spoken) ?? asWeekly(spoken)
  if (!cron) throw new UserError('bad-schedule', `“${spoken.slice(0, 60)}” is not a schedule that I can read.`, next)
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
    throw new UserError('bad-schedule', `“${spoken.slice(0, 60)}” is a cron line that never comes due.`, next, {
      cause,
    })
  }
}

function asInterval(spoken: string): string | undefined {
  const parts = /^(?:every )?(\d{1,2}) ?(minutes?|min|hours?|h)$/i.exec(spoken) ?? /^every (hour)()$/i.exec(spoken)
  if (!parts) return /^hourly$/i.test(spoken) ? '0 * * * *' : undefined
  if (parts[1]!.toLowerCase() === 'hour') return '0 * * * *'
  const count = Number(parts[1])
  const minutes = /^m/i.test(parts[2]!)
  const whole = minutes ? 60 : 24
  if (count === 0 || whole % count !== 0) {
    const fit = minutes ? '5, 10, 15, 20 or 30 minutes' : '1, 2, 3, 4, 6, 8 or 12 hours'
    throw new UserError(
      'bad-schedule',
      `Every ${count} ${minutes ? 'minutes' : 'hours'} doesn’t fit a ${minutes ? 'hour' : 'day'} evenly.`,
      `Take ${fit}.`,
    )
  }
  return minutes ? `*/${count} * * * *` : `0 */${count} * * *`
}

function asMonthly(spoken: string): string | undefined {
  const parts = /^(?:monthly|every month)(?: on)?(?: the)? (\d{1,2})(?:st|nd|rd|th)?(?: at)? (.+)$/i.exec(spoken)
  if (!parts) return undefined
  const time = parseClock(parts[2]!)
  const day = Number(parts[1])
  if (day < 1 || day > 31) throw new UserError('bad-schedule', `A month has no day ${day}.`, next)
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
