import type { With } from '../newsroom.ts'

const hourMs = 3_600_000

/**
 * After a start, and after the clock was set: nothing waits for a moment that only a wrong clock could have named. `aheadMs` is how far
 * it was ahead, 0 where nobody knows.
 */
export async function mendClock(
  newsroom: With<'store' | 'calendar' | 'settings' | 'clock' | 'log'>,
  aheadMs: number,
): Promise<void> {
  const now = newsroom.clock()
  const shift = await newsroom.store.pullBack(now, aheadMs)
  if (shift > 0)
    newsroom.log('warn', 'what was written while the clock ran ahead was set back', { seconds: shift / 1000 })
  await mendSchedules(newsroom, now)
  await mendReminders(newsroom, now)
}

async function mendSchedules({ store, calendar }: With<'store' | 'calendar'>, now: number): Promise<void> {
  for (const { id, cron, timeZone, nextRun } of await store.schedules.all()) {
    const next = calendar.nextRuns(cron, timeZone, now, 1)[0]
    if (next !== undefined && nextRun > next) await store.schedules.pullBack(id, next)
  }
}

/** A follow-up that was snoozed waits for a moment that somebody chose; another comes again after the workspace's own pause. */
async function mendReminders({ store, settings }: With<'store' | 'settings'>, now: number): Promise<void> {
  for (const { id, nextReminder, reminders, ...place } of await store.followups.remindedAgain(now)) {
    const pause = (await settings.get(place, 'reminder-hours')) * hourMs
    if (nextReminder !== null && nextReminder > now + pause)
      await store.followups.reschedule(id, nextReminder, { nextReminder: now + pause, reminders })
  }
}
