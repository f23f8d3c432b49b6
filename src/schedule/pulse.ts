import type { Clock } from '../core/clock.ts'

export interface Pulse {
  /** Waits for the beat that is running. */
  stop(): Promise<void>
}

/** Calls `then` after so many milliseconds of a clock that nobody can set; answers what keeps it from doing so. */
export type After = (ms: number, then: () => void) => () => void

const byTimer: After = (ms, then) => {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

export interface PulseOptions {
  readonly beat: () => Promise<void>
  readonly onError: (error: unknown) => void
  /** The wall clock, and one that nobody sets; both in milliseconds. */
  readonly clock: Clock
  readonly monotonic: Clock
  /** Called before the next beat when the wall clock was set: by how much, negative when it was set back. */
  readonly onStep: (stepMs: number) => Promise<void>
  /** Node's timers when absent: they run on the monotonic clock. */
  readonly after?: After
}

const beatMs = 1000
/** A clock that is kept in time moves by less; a person, a daylight-saving mistake or a sleep by more. */
const stepFromMs = 30_000

/**
 * Beats each second by a timer that nobody can set (Node's timers run on the monotonic clock), and never two at once: the
 * first beat comes at once, so that what was missed is seen at start. Seconds that a machine slept through are not made up
 * for. A beat that fails is told to `onError`, and the next one comes all the same.
 */
export function startPulse({ beat, onError, clock, monotonic, onStep, after = byTimer }: PulseOptions): Pulse {
  let cancel = () => {}
  let stopped = false
  let before = { wall: clock(), steady: monotonic() }
  let running: Promise<void> = Promise.resolve()

  async function work(): Promise<void> {
    const now = { wall: clock(), steady: monotonic() }
    const step = now.wall - before.wall - (now.steady - before.steady)
    before = now
    try {
      if (Math.abs(step) >= stepFromMs) await onStep(Math.round(step))
      await beat()
    } catch (error) {
      onError(error)
    }
    if (!stopped) cancel = after(beatMs, next)
  }

  function next(): void {
    running = work()
  }

  next()
  return {
    async stop() {
      stopped = true
      cancel()
      await running
    },
  }
}
