import { within } from '../wait.ts'

/** Work that goes on after an acknowledgement. */
export interface InHand {
  run(work: () => Promise<void>): void
  /** Resolves when all of it is done, or after `ms`. Answers whether all was done. */
  settle(ms: number): Promise<boolean>
}

export function newInHand(): InHand {
  const running = new Set<Promise<void>>()
  return {
    run(work) {
      const promise = work().finally(() => running.delete(promise))
      running.add(promise)
    },
    async settle(ms) {
      return within(
        ms,
        Promise.allSettled([...running]).then(() => true),
        false,
      )
    },
  }
}
