import type { Clock } from '../../../core/clock.ts'

/**
 * Since when this process has been sending under each nonce. Discord recognises one for "the past few minutes": it is trusted to do so
 * only while neither the wall clock nor one that nobody sets says that more time went by; a process that came after doesn't know.
 */
export interface Nonces {
  begin(nonce: string): void
  forget(nonce: string): void
  /** Whether Discord will still recognise it `afterMs` from now. */
  recognised(nonce: string, afterMs?: number): boolean
}

export function createNonces(clock: Clock, steady: Clock, windowMs: number): Nonces {
  const begun = new Map<string, { readonly wall: number; readonly steady: number }>()
  return {
    begin: (nonce) => void begun.set(nonce, { wall: clock(), steady: steady() }),
    forget: (nonce) => void begun.delete(nonce),
    recognised(nonce, afterMs = 0) {
      const since = begun.get(nonce)
      if (!since) return false
      const [byWall, bySteady] = [clock() - since.wall, steady() - since.steady]
      return byWall >= 0 && Math.max(byWall, bySteady) + afterMs < windowMs
    },
  }
}
