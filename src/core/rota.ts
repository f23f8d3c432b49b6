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

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** 'daily', 'Mon–Fri', 'Sat, Sun'. */
export function daysInWords(days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b)
  if (sorted.length === 7) return 'daily'
  const first = sorted[0]!
  const last = sorted.at(-1)!
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${names[first - 1]}–${names[last - 1]}`
  return sorted.map((day) => names[day - 1]).join(', ')
}
