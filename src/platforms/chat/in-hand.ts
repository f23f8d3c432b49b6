import { within } from './wait.ts'

/** Work that is under way: it goes on after an acknowledgement, and a stop waits for it. */
export interface InHand {
  hold<T>(work: Promise<T>): Promise<T>
  /** Resolves when all of it is done, or after `ms`. Answers whether all was done. */
  settle(ms: number): Promise<boolean>
}

export function createInHand(): InHand {
  const running = new Set<Promise<unknown>>()
  return {
    hold(work) {
      running.add(work)
      return work.finally(() => running.delete(work))
    },
    settle: (ms) =>
      within(
        ms,
        Promise.allSettled([...running]).then(() => true),
        false,
      ),
  }
}
