import type { MessageRef } from '../../core/place.ts'
import type { KeyValues } from '../../core/store.ts'

const keepMs = 7 * 24 * 3600_000

/**
 * When an earlier attempt was begun whose outcome is still open, and by what its message is known: its card may be another one by now.
 * Or the message that it became.
 */
export type KnownPost = { readonly at: number; readonly prints: readonly string[] } | { readonly ref: MessageRef }

/**
 * Posts that were begun, and what they became. Kept in the store: a process that was killed between sending and hearing leaves its mark,
 * and the next one knows that the message may be there already; one that was killed when it had heard, that it is.
 */
export interface Ledger {
  known(id: string): Promise<KnownPost | undefined>
  begin(id: string, at: number, prints?: readonly string[]): Promise<void>
  done(id: string, ref: MessageRef): Promise<void>
  /** Nothing came of it. */
  close(id: string): Promise<void>
}

interface Begun {
  readonly at: number
  readonly prints: readonly string[]
}

export function createLedger(store: KeyValues): Ledger {
  const key = (id: string) => `sending:${id}`
  return {
    async known(id) {
      const kept = await store.get<number | Begun | MessageRef>(key(id))
      if (typeof kept === 'number') return { at: kept, prints: [] }
      return kept && ('at' in kept ? kept : { ref: kept })
    },
    begin: (id, at, prints) => store.set(key(id), prints ? ({ at, prints } satisfies Begun) : at, keepMs),
    done: (id, ref) => store.set(key(id), ref, keepMs),
    close: (id) => store.delete(key(id)),
  }
}
