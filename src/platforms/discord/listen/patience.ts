import type { Wait } from '../../chat/wait.ts'

/** So many may wait for their answer to come by itself; whoever comes then is deferred at once. */
const together = 4

/** What a command answers, or undefined where it shall be deferred. */
export type Patience = <T>(reply: Promise<T>) => Promise<T | undefined>

/**
 * Waits `ms` for an answer before it is deferred. Commands begin one after another, so where many come at a moment the last would be
 * deferred together, each by a request of its own, only when most of the work before them is done: they are deferred as they come.
 */
export function createPatience(wait: Wait, ms: number): Patience {
  let waiting = 0
  return async (reply) => {
    if (waiting >= together) {
      // It is awaited after the deferral; until then nobody else takes what it may throw.
      reply.catch(() => {})
      return undefined
    }
    waiting++
    const over = new AbortController()
    try {
      return await Promise.race([reply, wait(ms, over.signal).then(() => undefined)])
    } finally {
      waiting--
      over.abort()
    }
  }
}
