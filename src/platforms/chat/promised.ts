import type { Clock } from '../../core/clock.ts'
import type { NewId } from '../../core/id.ts'
import type { KeyValues } from '../../core/store.ts'
import type { Wait } from './wait.ts'

/** No platform takes an answer later than this. */
const keepMs = 30 * 60_000
/** What comes and goes so near together is written once: sixty deferrals at a moment are one write. */
const togetherMs = 25

/**
 * Answers that somebody was told to wait for. Kept in the store: of a process that was killed before it gave one a mark is left,
 * and the next one ends the waiting. `Way` is how the answer reaches its asker, as JSON.
 */
export interface Promised<Way> {
  note(id: string, way: Way): Promise<void>
  kept(id: string): Promise<void>
  /** Ends what an earlier process left. Another one may be alive and at work on it: so long as `graceMs` it is left alone. */
  endOld(graceMs: number, end: (way: Way) => Promise<unknown>): Promise<void>
}

interface Open<Way> {
  readonly at: number
  readonly way: Way
}

export interface PromisedParts {
  readonly store: KeyValues
  readonly newId: NewId
  readonly clock: Clock
  readonly wait: Wait
  readonly stopping: AbortSignal
}

/** Each process writes its own open answers under a key of its own. */
export function createPromised<Way>({ store, newId, clock, wait, stopping }: PromisedParts): Promised<Way> {
  const prefix = 'promised:'
  const own = `${prefix}${newId()}`
  const open = new Map<string, Open<Way>>()
  let writing: Promise<void> | undefined

  /** The writing that holds what is open now; what comes while it waits is in it. */
  function write(): Promise<void> {
    writing ??= new Promise<void>((resolve) => setTimeout(resolve, togetherMs)).then(() => {
      writing = undefined
      return open.size > 0 ? store.set(own, Object.fromEntries(open), keepMs) : store.delete(own)
    })
    return writing
  }

  async function endOne(key: string, id: string, graceMs: number, end: (way: Way) => Promise<unknown>): Promise<void> {
    const left = (await store.get<Record<string, Open<Way>>>(key))?.[id]
    if (!left) return
    await wait(Math.min(graceMs, Math.max(0, left.at + graceMs - clock())), stopping)
    if (stopping.aborted) return
    const still = (await store.get<Record<string, Open<Way>>>(key)) ?? {}
    if (!still[id]) return
    await end(left.way)
  }

  return {
    note(id, way) {
      open.set(id, { at: clock(), way })
      return write()
    },
    async kept(id) {
      if (open.delete(id)) await write()
    },
    async endOld(graceMs, end) {
      for (const key of await store.keys(prefix)) {
        if (key === own) continue
        const left = (await store.get<Record<string, Open<Way>>>(key)) ?? {}
        for (const id of Object.keys(left)) await endOne(key, id, graceMs, end)
        if (stopping.aborted) return
        // What stands there now a living process has promised since.
        await store.replace(key, left)
      }
    },
  }
}
