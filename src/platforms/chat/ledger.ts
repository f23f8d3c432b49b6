import type { KeyValues } from '../../core/store.ts'

const keepMs = 7 * 24 * 3600_000

/**
 * Posts that were begun and of which nothing is known yet. Kept in the store: a process that was killed between sending and
 * hearing leaves its mark, and the next one knows that the message may be there already.
 */
export interface Ledger {
  /** When an earlier attempt under this id was begun, if its outcome is still open. */
  begun(id: string): Promise<number | undefined>
  begin(id: string, at: number): Promise<void>
  close(id: string): Promise<void>
}

export function createLedger(store: KeyValues): Ledger {
  const key = (id: string) => `sending:${id}`
  return {
    begun: (id) => store.get<number>(key(id)),
    begin: (id, at) => store.set(key(id), at, keepMs),
    close: (id) => store.delete(key(id)),
  }
}
