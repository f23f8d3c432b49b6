import type { Clock } from '../../core/clock.ts'

/** The time of a platform: what it keeps is dated by it, while ours may be set, or be wrong. */
export interface TheirClock {
  /** Undefined until an answer told. */
  now(): number | undefined
  /** The `Date` of an answer (RFC 9110, 6.6.1). */
  heard(date: string | null | undefined): void
}

/** `steady` is a clock that nobody sets. It may stand still while the machine sleeps: then this one is behind until the next answer. */
export function createTheirClock(steady: Clock): TheirClock {
  let ahead: number | undefined
  return {
    now: () => (ahead === undefined ? undefined : Math.round(steady() + ahead)),
    heard(date) {
      const told = date ? Date.parse(date) : Number.NaN
      if (!Number.isNaN(told)) ahead = told - steady()
    },
  }
}
