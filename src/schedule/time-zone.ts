import { UserError } from '../core/errors.ts'
import { nearZones } from '../core/near-names.ts'
import { say } from '../locales/index.ts'
import './temporal.ts'

/** The zone as IANA spells it. Throws `UserError` `unknown-time-zone` with names that hold the typed word. */
export function checkTimeZone(typed: string): string {
  const name = typed.trim().replaceAll(' ', '_')
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch (cause) {
    const near = nearZones(name)
    const hint = near.length ? say.schedules.meantZones(near.join(', ')) : say.schedules.zoneNames
    throw new UserError('unknown-time-zone', say.schedules.noZone(typed.trim().slice(0, 60)), hint, { cause })
  }
}

/** 'Mon 23 Nov 2026, 09:00 (Europe/London)'. */
export function formatMoment(at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const day = say.timeline.inWords.day(local.year, local.month, local.day, local.dayOfWeek)
  return `${day}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })} (${timeZone})`
}

/** '2026-11-23', of a moment where that is the day in a zone. */
export function dayIn(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
