import type { KeyValues } from '../../src/core/store.ts'

/** Small values in memory, as JSON, so that what is read is no longer what was written; over by the test's clock, where it gives one. */
export function memoryKeyValues(clock = () => 0): KeyValues {
  const values = new Map<string, { readonly json: string; readonly until: number }>()
  const jsonOf = (key: string) => {
    const kept = values.get(key)
    return kept && kept.until > clock() ? kept.json : undefined
  }
  const self: KeyValues = {
    async get<T>(key: string) {
      const json = jsonOf(key)
      return json === undefined ? undefined : (JSON.parse(json) as T)
    },
    set: async (key, value, ttlMs = Number.POSITIVE_INFINITY) =>
      void values.set(key, { json: JSON.stringify(value), until: clock() + ttlMs }),
    delete: async (key) => void values.delete(key),
    async take<T>(key: string) {
      const json = jsonOf(key)
      values.delete(key)
      return json === undefined ? undefined : (JSON.parse(json) as T)
    },
    async replace(key, kept, value, ttlMs) {
      if (jsonOf(key) === undefined || jsonOf(key) !== JSON.stringify(kept)) return false
      await (value === undefined ? self.delete(key) : self.set(key, value, ttlMs))
      return true
    },
    keys: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  }
  return self
}
