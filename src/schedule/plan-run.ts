import type { RunPlan } from '../core/calendar.ts'
import { nextRuns } from './next-runs.ts'

const toleranceMs = 5 * 60_000
const countedAtMost = 1000

/** One run for all that went by: a machine that slept over three mornings tells it once, and says so. */
export function planRun(
  schedule: { readonly cron: string; readonly timeZone: string; readonly nextRun: number },
  now: number,
): RunPlan {
  const expected = schedule.nextRun
  let missed = 0
  let nextRun = expected
  for (;;) {
    const following = nextRuns(
      schedule.cron,
      schedule.timeZone,
      Math.max(nextRun, missed >= countedAtMost ? now : nextRun),
      1,
    )[0]
    if (following === undefined)
      return { expected, late: now - expected > toleranceMs, missed, nextRun: Number.MAX_SAFE_INTEGER }
    nextRun = following
    if (nextRun > now) return { expected, late: now - expected > toleranceMs, missed, nextRun }
    missed++
  }
}
