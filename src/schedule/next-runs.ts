import { Cron } from 'croner'

/**
 * The next `count` moments after `after` (milliseconds UTC) at which a five-field cron falls due in a zone.
 * Fixed times that a clock change skips run at the next moment there is; times that come twice run once (croner).
 */
export function nextRuns(cron: string, timeZone: string, after: number, count: number): number[] {
  const runs = new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRuns(count, new Date(after))
  return runs.map((run) => run.getTime())
}
