import type { KeyValues } from '../../../src/core/store.ts'

/** Small values in memory, as JSON, so that what is read is no longer what was written. */
export function memoryKeyValues(): KeyValues {
  const kept = new Map<string, string>()
  return {
    get: async <T>(key: string) => (kept.has(key) ? (JSON.parse(kept.get(key)!) as T) : undefined),
    set: async (key, value) => void kept.set(key, JSON.stringify(value)),
    delete: async (key) => void kept.delete(key),
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  }
}

/** A store of which one reading of a post's mark takes until `goOn`, as for a process that is stopped while it reads. */
export function standingStill() {
  const values = memoryKeyValues()
  const gate = Promise.withResolvers<void>()
  let stands = false
  return {
    goOn: () => gate.resolve(),
    /** Whether anybody stands there. */
    standsNow: () => stands,
    /** For the one that is to stand still. */
    store: {
      ...values,
      async get<T>(key: string) {
        const value = await values.get<T>(key)
        if (stands || !key.startsWith('sending:')) return value
        stands = true
        await gate.promise
        return value
      },
    } satisfies KeyValues,
  }
}
