import type { Hours } from './hours.ts'
import type { Shift, Slot } from './rota.ts'

/** A rule of coming back, as typed and as a machine reads it. */
export interface SpokenSchedule {
  readonly spoken: string
  /** Five fields (minute hour day month weekday), or a repeating interval as ISO 8601 has it: `R/<start>/PT3H`. */
  readonly cron: string
}

/** What to do about a schedule whose next run has come. */
export interface RunPlan {
  /** When it should have run. */
  readonly expected: number
  /** True when it comes so late that it must be told. */
  readonly late: boolean
  /** How many further runs went by unseen. */
  readonly missed: number
  readonly nextRun: number
}

/** What to do about a reminder that has come due: `next` is null where this is the last. */
export interface ReminderPlan {
  readonly count: number
  readonly next: number | null
}

/** The port to dates and rules as people type them. Every function takes the IANA zone it shall think in. */
export interface Calendar {
  /** 'tomorrow 9:00' → milliseconds. Throws `UserError` `bad-time` or `time-in-the-past`. */
  parseMoment(typed: string, now: number, timeZone: string, morning?: string): number
  /** 'weekdays 08:30', 'every friday 17:00', 'every 3 hours', '0 7 * * 1-5'. Throws `UserError` `bad-schedule`. */
  parseSchedule(typed: string, now: number, timeZone: string): SpokenSchedule
  /** The next moments after `after`, DST minded: 02:30 on the day the clock skips it runs at 03:00. */
  nextRuns(cron: string, timeZone: string, after: number, count: number): number[]
  planRun(
    schedule: { readonly cron: string; readonly timeZone: string; readonly nextRun: number },
    now: number,
  ): RunPlan
  planReminder(reminders: number, now: number, hours: number, times: number): ReminderPlan
  /** When the quiet hours that hold now end; undefined outside of them. They hold by the clock on the wall, over clock changes. */
  quietEnd(hours: Hours, timeZone: string, now: number): number | undefined
  /** 'weekdays 22:00-06:00' → days of the week (1 Monday … 7 Sunday) and hours. Throws `UserError` `bad-slot`. */
  parseSlot(typed: string): { readonly days: readonly number[]; readonly hours: string }
  /** The turns of slots that have a moment in common with `from` to `to`, the first to begin first. */
  shifts<S extends Slot>(slots: readonly S[], from: number, to: number): Shift<S>[]
  /** Throws `UserError` `unknown-time-zone`, with the nearest names. Answers the zone as IANA spells it. */
  checkTimeZone(typed: string): string
  /** 'Mon 23 Nov 2026, 09:00 (Europe/London)' for a moment, as people read it. */
  format(at: number, timeZone: string): string
  /** The day of a moment, as data: '2026-11-23'. */
  day(at: number, timeZone: string): string
}
