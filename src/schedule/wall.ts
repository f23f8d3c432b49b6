import './temporal.ts'

/**
 * The moment at which the clock on the wall of a zone shows so many minutes after midnight on a day. Where a clock change skips it, the
 * moment of the change; where it comes twice, the earlier or the later one.
 */
export function wallMoment(
  day: Temporal.PlainDate,
  minute: number,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): number {
  const wall = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const there = wall.toZonedDateTime(timeZone, { disambiguation })
  if (there.toPlainDateTime().equals(wall)) return there.epochMilliseconds
  // Left out: 'earlier' lies before the change, from which the next one leads to it.
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next')!.epochMilliseconds
}

/** The day that the calendar on the wall shows at a moment. */
export function wallDay(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
}
