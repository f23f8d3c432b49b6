const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const soonestMs = 5 * minuteMs

/**
 * When a posted article is looked at again: after five minutes at first, then a third of its age later each time, and once a day at
 * last; undefined when it is older than `days`. `freshMs` is how long the publisher says that
 * its answer stays fresh: kept up to an hour.
 */
export function nextLook(since: number, now: number, days: number, freshMs = 0): number | undefined {
  const age = Math.max(0, now - since)
  if (age >= days * dayMs) return undefined
  const wait = Math.min(dayMs, Math.max(soonestMs, age / 3))
  return Math.round(now + Math.max(wait, Math.min(freshMs, hourMs)))
}
