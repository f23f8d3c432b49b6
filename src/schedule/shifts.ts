import { readHours } from '../core/hours.ts'
import type { Shift, Slot } from '../core/rota.ts'
import './temporal.ts'
import { wallDay, wallMoment } from './wall.ts'

/**
 * The shifts of a rota that have a moment in common with `from` to `to`, the first to begin first. Of an hour that comes twice a shift
 * begins and ends at the first, so that two that follow each other leave no gap and have nothing in common.
 */
export function shiftsWithin<S extends Slot>(slots: readonly S[], from: number, to: number): Shift<S>[] {
  const shifts = slots.flatMap((slot) => shiftsOf(slot, from, to))
  return shifts.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

function shiftsOf<S extends Slot>(slot: S, from: number, to: number): Shift<S>[] {
  const hours = readHours(slot.hours)
  if (!hours) return []
  const last = wallDay(to, slot.timeZone)
  const shifts: Shift<S>[] = []
  for (
    let day = wallDay(from, slot.timeZone).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!slot.days.includes(day.dayOfWeek)) continue
    const until = hours.to > hours.from ? day : day.add({ days: 1 })
    const begins = wallMoment(day, hours.from, slot.timeZone, 'earlier')
    const ends = wallMoment(until, hours.to, slot.timeZone, 'earlier')
    if (begins < ends && begins <= to && ends > from) shifts.push({ slot, from: begins, to: ends })
  }
  return shifts
}
