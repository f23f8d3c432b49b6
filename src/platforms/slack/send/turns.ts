import type { Clock } from '../../../core/clock.ts'

/** Whose turn it is in each channel: Slack takes about one message a second there, and says so by 429 when it is less. */
export interface Turns {
  /** Milliseconds until this channel may be posted to; the turn is taken when it is at most `longest`. */
  take(channel: string, longest: number): number
  /** Slack asked for a pause of this channel. Others go on. */
  pause(channel: string, ms: number): void
}

/** `steady` is a clock that nobody sets. */
export function createTurns(steady: Clock, pauseMs: number): Turns {
  const next = new Map<string, number>()
  return {
    take(channel, longest) {
      const now = steady()
      const at = Math.max(next.get(channel) ?? 0, now)
      if (at - now > longest) return at - now
      if (pauseMs > 0) next.set(channel, at + pauseMs)
      if (next.size > 2000) for (const [name, until] of next) if (until < now) next.delete(name)
      return at - now
    },
    pause(channel, ms) {
      next.set(channel, Math.max(next.get(channel) ?? 0, steady() + ms))
    },
  }
}
