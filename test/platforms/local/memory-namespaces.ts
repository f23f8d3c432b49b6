import type { KeyValues } from '../../../src/core/store.ts'
import { memoryKeyValues } from '../memory-key-values.ts'

/** Small values in memory, by namespace. */
export function memoryNamespaces(clock: () => number): (namespace: string) => KeyValues {
  const spaces = new Map<string, KeyValues>()
  return (namespace) => {
    const values = spaces.get(namespace) ?? memoryKeyValues(clock)
    spaces.set(namespace, values)
    return values
  }
}
