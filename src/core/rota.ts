/** Days of the week and hours of theirs, by the clock of a zone, in which somebody is on. */
export interface Slot {
  /** 1 Monday … 7 Sunday: the days on which it begins. */
  readonly days: readonly number[]
  /** As `core/hours.ts` writes them: '22:00-06:00'. */
  readonly hours: string
  readonly timeZone: string
}

/** One turn of a slot, milliseconds UTC. */
export interface Shift<S extends Slot> {
  readonly slot: S
  readonly from: number
  readonly to: number
}
