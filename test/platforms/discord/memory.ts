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
