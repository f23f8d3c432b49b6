import type { Event, Timex } from '../../core/analysis.ts'

/** One entry of `timexes` in the output of `nightdesk analyze --jsonl`. */
export interface TimexRecord {
  readonly start: number
  readonly end: number
  readonly type: Timex['type']
  readonly value: string
  readonly mod?: string
}

/** The time expressions as the command line writes them. */
export function toTimexRecords(timexes: readonly Timex[]): TimexRecord[] {
  return timexes.map(({ start, end, type, value, mod }) => ({ start, end, type, value, ...(mod ? { mod } : {}) }))
}

/** The events as the command line writes them: everything that `Event` says. */
export function toEventRecords(events: readonly Event[]): Event[] {
  return events.map((event) => ({ ...event }))
}
