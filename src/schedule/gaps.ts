import './temporal.ts'

/** Where clocks are put forward: the moment, and the wall-clock times left out, written as if they were UTC (milliseconds). */
export interface Gap {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The first gap of a zone after `after` and before `before`, milliseconds UTC. */
export function firstGap(timeZone: string, after: number, before: number): Gap | undefined {
  let moment = zoned(after, timeZone)
  for (;;) {
    const change = moment.getTimeZoneTransition('next')
    if (!change || change.epochMilliseconds >= before) return undefined
    const at = change.epochMilliseconds
    const from = at + zoned(at - 1, timeZone).offsetNanoseconds / 1e6
    const to = at + change.offsetNanoseconds / 1e6
    if (to > from) return { at, from, to }
    moment = change
  }
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
}
