import type { Hours } from '../core/hours.ts'
import { wallDay, wallMoment } from './wall.ts'

/**
 * When the quiet hours that hold at `now` end (milliseconds UTC); undefined outside of them. They hold by the clock on the wall: one that
 * a clock change skips is the moment of the change; of one that comes twice they begin at the first and end at the second, so that
 * nothing is early.
 */
export function quietEnd(hours: Hours, timeZone: string, now: number): number | undefined {
  const today = wallDay(now, timeZone)
  let end: number | undefined
  for (const days of [-1, 0, 1]) {
    const day = today.add({ days })
    const from = wallMoment(day, hours.from, timeZone, 'earlier')
    const to = wallMoment(hours.to > hours.from ? day : day.add({ days: 1 }), hours.to, timeZone, 'later')
    const at = end ?? now
    // Hours of all the day but some minutes may, on the day of a change, begin again before they end.
    if (from <= at && at < to) end = to
  }
  return end
}
