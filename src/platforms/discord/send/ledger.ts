import type { KeyValues } from '../../../core/store.ts'

const keepMs = 7 * 24 * 3600_000

/**
 * Posts that were begun and of which nothing is known yet. Kept in the store: a process that was killed between sending and
 * hearing leaves its mark, and the next one knows that the message may stand there already.
 */
export interface Ledger {
  /** When an earlier attempt under this nonce was begun, if its outcome is still open. */
  begun(nonce: string): Promise<number | undefined>
  begin(nonce: string, at: number): Promise<void>
  close(nonce: string): Promise<void>
}

export function createLedger(store: KeyValues): Ledger {
  const key = (nonce: string) => `sending:${nonce}`
  return {
    begun: (nonce) => store.get<number>(key(nonce)),
    begin: (nonce, at) => store.set(key(nonce), at, keepMs),
    close: (nonce) => store.delete(key(nonce)),
  }
}
