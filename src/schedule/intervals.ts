import './temporal.ts'

/**
 * Repeating intervals in the form of ISO 8601 ("R/2026-04-23T00:00:00+02:00/PT3H"): a start and a length. They count the time
 * that passes, so a clock change makes none of them shorter or longer, as a cron line's would be.
 */
export interface RepeatingInterval {
  /** Milliseconds UTC. */
  readonly start: number
  readonly lengthMs: number
}

const shape = /^R\/([^/]{1,40})\/PT(\d{1,4})([HM])$/
const minuteMs = 60_000

/** Undefined where the rule is no repeating interval, such as a cron line. */
export function readInterval(rule: string): RepeatingInterval | undefined {
  const [, from, count, unit] = shape.exec(rule) ?? []
  const start = from === undefined ? Number.NaN : Date.parse(from)
  const lengthMs = Number(count) * (unit === 'H' ? 60 : 1) * minuteMs
  return Number.isNaN(start) || !(lengthMs > 0) ? undefined : { start, lengthMs }
}

/** Counted from the midnight before `now` where the workspace is, so that the runs fall on full hours there. */
export function writeInterval(count: number, unit: 'H' | 'M', now: number, timeZone: string): string {
  const midnight = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay()
  return `R/${midnight.toString({ timeZoneName: 'never', smallestUnit: 'second' })}/PT${count}${unit}`
}

/** The next `count` moments after `after`, milliseconds UTC. */
export function intervalRuns({ start, lengthMs }: RepeatingInterval, after: number, count: number): number[] {
  const gone = Math.max(-1, Math.floor((after - start) / lengthMs))
  return Array.from({ length: count }, (_, nth) => start + (gone + 1 + nth) * lengthMs)
}
