import { Cron } from 'croner'
import { firstGap } from './gaps.ts'
import { intervalRuns, readInterval } from './intervals.ts'

/**
 * The next `count` moments after `after` (milliseconds UTC) at which a rule falls due in a zone. A rule is a five-field cron
 * line or a repeating interval. A time that a clock change skips runs at the next moment there is; one that comes twice
 * runs once. Fewer moments where the rule has no more.
 */
export function nextRuns(rule: string, timeZone: string, after: number, count: number): number[] {
  const interval = readInterval(rule)
  if (interval) return intervalRuns(interval, after, count)
  const runs: number[] = []
  for (let last = after; runs.length < count; ) {
    const next = nextCronRun(rule, timeZone, last)
    if (next === undefined) break
    runs.push(next)
    last = next
  }
  return runs
}

/** croner moves a fixed time out of a gap ("30 2 * * *"), but drops the steps and lists of hours that fall into one. */
function nextCronRun(cron: string, timeZone: string, after: number): number | undefined {
  const next = read(cron, timeZone).nextRun(new Date(after))?.getTime()
  if (next === undefined || runsEachHour(cron)) return next
  const gap = firstGap(timeZone, after, next)
  return gap !== undefined && skips(cron, gap) ? gap.at : next
}

function runsEachHour(cron: string): boolean {
  return cron.split(/\s+/)[1] === '*'
}

/** Whether the rule names a minute of the clock that the gap leaves out; those minutes are asked about as if they were UTC. */
function skips(cron: string, gap: { readonly from: number; readonly to: number }): boolean {
  const missed = read(cron, 'UTC')
    .nextRun(new Date(gap.from - 1))
    ?.getTime()
  return missed !== undefined && missed < gap.to
}

function read(cron: string, timezone: string): Cron {
  return new Cron(cron, { timezone, mode: '5-part', paused: true })
}
