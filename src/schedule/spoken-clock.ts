import { UserError } from '../core/errors.ts'
import { say } from '../locales/index.ts'

export interface ClockTime {
  readonly hour: number
  readonly minute: number
}

/** '9:00', '9', '9am', '17.30', 'noon'. Throws `UserError` `bad-time` for 25:00 and what is no time of day. */
export function parseClock(typed: string): ClockTime {
  const word = typed.trim().toLowerCase().replace(/^at /, '')
  if (word === 'noon') return { hour: 12, minute: 0 }
  if (word === 'midnight') return { hour: 0, minute: 0 }
  const parts = /^(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm|a\.m\.|p\.m\.)?$/.exec(word)
  if (!parts) throw new UserError('bad-time', say.schedules.noTime(typed.trim().slice(0, 60)), say.schedules.writeTime)
  let hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  const half = parts[3]?.[0]
  if (hour > 23 || minute > 59 || (half && (hour < 1 || hour > 12))) {
    throw new UserError('bad-time', say.schedules.noSuchTime(typed.trim()), say.schedules.hours)
  }
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  return { hour, minute }
}
