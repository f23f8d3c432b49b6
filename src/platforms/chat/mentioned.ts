import type { Clock } from '../../core/clock.ts'
import type { NewId } from '../../core/id.ts'
import type { KeyValues } from '../../core/store.ts'
import type { Wait } from './wait.ts'

/** Platforms send a message again for an hour at most. */
const heardMs = 60 * 60_000
/** What was begun longer ago is answered by nobody any more. */
const openMs = 24 * 60 * 60_000

const prefix = 'mention:'

/**
 * Messages to the bot, each in one row of the store: that it was heard, and while it is open how its answer goes. Nobody shows there that an
 * answer is on its way, so that a kill would leave silence: the next process ends it with a sentence, and a message that the platform sends
 * again isn't taken twice.
 */
export interface Mentioned<Way> {
  /** Does the work of answering, unless it was begun before, by whatever process. */
  hold(id: string, way: Way, work: () => Promise<void>): Promise<void>
  /** Ends what an earlier process left. Another one may be alive and at work on it: so long as `graceMs` it is left alone. */
  endOld(graceMs: number, end: (way: Way, at: number) => Promise<unknown>): Promise<void>
}

interface Heard<Way> {
  readonly by: string
  readonly at: number
  /** Absent when it was answered. */
  readonly way?: Way
}

export function createMentioned<Way>(parts: {
  readonly store: KeyValues
  readonly newId: NewId
  readonly clock: Clock
  readonly wait: Wait
  readonly stopping: AbortSignal
}): Mentioned<Way> {
  const { store, clock, wait, stopping } = parts
  const by = parts.newId()
  const keyOf = (id: string) => `${prefix}${id}`
  const close = (key: string) => store.set(key, { by, at: clock() } satisfies Heard<Way>, heardMs)

  return {
    async hold(id, way, work) {
      const key = keyOf(id)
      if (await store.get<Heard<Way>>(key)) return
      await store.set(key, { by, at: clock(), way } satisfies Heard<Way>, openMs)
      try {
        await work()
      } finally {
        await close(key)
      }
    },
    async endOld(graceMs, end) {
      for (const key of await store.keys(prefix)) {
        const left = await store.get<Heard<Way>>(key)
        if (!left?.way || left.by === by) continue
        await wait(Math.min(graceMs, Math.max(0, left.at + graceMs - clock())), stopping)
        if (stopping.aborted) return
        const still = await store.get<Heard<Way>>(key)
        if (!still?.way) continue
        await end(still.way, still.at)
        await close(key)
      }
    },
  }
}
