import type { KeyValues } from '../../../src/core/store.ts'
import { memoryKeyValues } from '../memory-key-values.ts'

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
