import type { Time } from './time.ts'

/** Whether a simulated process lives. Everything that it does to the outside passes here, so that a dead one does nothing. */
export interface Life {
  readonly name: string
  readonly dead: boolean
  /** Never resolves in a dead process; in one that stands still, when it goes on. */
  go(): Promise<void>
  kill(): void
  /** Stands still, as by SIGSTOP or on a machine that sleeps. */
  pause(ms: number): void
  /** Until when it stands still, in true time; 0 when it doesn't. */
  readonly pausedUntil: number
}

export function createLife(name: string, time: Time, died: () => void): Life {
  let dead = false
  let until = 0
  return {
    name,
    get dead() {
      return dead
    },
    get pausedUntil() {
      return until > time.now() ? until : 0
    },
    async go() {
      while (!dead && until > time.now()) await time.wait(until - time.now())
      if (dead) await never()
    },
    kill() {
      if (dead) return
      dead = true
      died()
    },
    pause(ms) {
      until = Math.max(until, time.now() + ms)
    },
  }
}

export function never<T>(): Promise<T> {
  return new Promise(() => {})
}
