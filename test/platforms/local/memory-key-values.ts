import type { KeyValues } from '../../../src/core/store.ts'

/** Small values in memory, over by the test's clock. */
export function memoryKeyValues(clock: () => number): (namespace: string) => KeyValues {
  const spaces = new Map<string, Map<string, { readonly json: string; readonly until: number }>>()
  return (namespace) => {
    const values = spaces.get(namespace) ?? new Map()
    spaces.set(namespace, values)
    return {
      async get(key) {
        const kept = values.get(key)
        return kept && kept.until > clock() ? JSON.parse(kept.json) : undefined
      },
      set: async (key, value, ttlMs = Number.POSITIVE_INFINITY) =>
        void values.set(key, { json: JSON.stringify(value), until: clock() + ttlMs }),
      delete: async (key) => void values.delete(key),
      keys: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
    }
  }
}
