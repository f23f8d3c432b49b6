import type { Wait } from '../../../src/platforms/chat/wait.ts'

export interface QuietClock {
  readonly wait: Wait
  /** Lets time pass; answers how many waits ended. */
  pass(ms: number): number
}

/** A `wait` whose time passes only when the test says so. */
export function quietClock(): QuietClock {
  let now = 0
  const waiting = new Set<{ due: number; end: () => void }>()
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const entry = {
          due: now + ms,
          end: () => {
            waiting.delete(entry)
            resolve()
          },
        }
        waiting.add(entry)
        signal?.addEventListener('abort', entry.end, { once: true })
      }),
    pass(ms) {
      now += ms
      const due = [...waiting].filter((entry) => entry.due <= now).sort((a, b) => a.due - b.due)
      for (const entry of due) entry.end()
      return due.length
    },
  }
}
