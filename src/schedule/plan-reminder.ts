import type { ReminderPlan } from '../core/calendar.ts'

const hourMs = 3_600_000

/** The reminder that is due now, and when the next one comes; after `times` of them it rests. */
export function planReminder(reminders: number, now: number, hours: number, times: number): ReminderPlan {
  const count = reminders + 1
  return { count, next: count < times ? now + hours * hourMs : null }
}
