import type { Store } from '../../core/store.ts'
import { nearSame } from '../../text/stories/index.ts'

const comparedBackMs = 7 * 24 * 3_600_000
/** Rows this much older than the last look are looked at again: clocks of several processes differ, and commits come late. */
const overlapMs = 10_000
/** Fingerprints further apart than this are surely not near: a loose sieve before `nearSame`, which decides. */
const sieveBits = 20

/** The fingerprint of an article, and whose it is. */
export interface Print {
  readonly id: string
  readonly fingerprint: string
  readonly outlet: string | null
  readonly workspace: string | null
  readonly asker: string | null
}

/** Fingerprints of the last week's articles, caught up with the rows at each question. */
export interface PrintMemory {
  /** Articles whose text may be the same as that of this fingerprint, newest first; `sameText` decides. */
  near(store: Store, fingerprint: string, now: number): Promise<Print[]>
  /** Lets go of everything: it is made again from the rows. */
  forget(): void
}

interface Kept extends Print {
  readonly high: number
  readonly low: number
}

/** At most `most` fingerprints are kept, the oldest are forgotten first. */
export function createPrintMemory(most = 20_000): PrintMemory {
  const kept = new Map<string, Kept>()
  let lookedAt: number | undefined

  async function catchUp(store: Store, now: number): Promise<void> {
    const since = lookedAt === undefined ? now - comparedBackMs : lookedAt - overlapMs
    const newestFirst = await store.articles.forWork.fingerprints(since, most)
    lookedAt = now
    for (const print of newestFirst.toReversed()) {
      if (kept.get(print.id)?.fingerprint === print.fingerprint) continue
      kept.set(print.id, { ...print, high: half(print.fingerprint, 0), low: half(print.fingerprint, 8) })
      if (kept.size > most) kept.delete(kept.keys().next().value!)
    }
  }

  return {
    forget() {
      kept.clear()
      lookedAt = undefined
    },
    async near(store, fingerprint, now) {
      await catchUp(store, now)
      const high = half(fingerprint, 0)
      const low = half(fingerprint, 8)
      const found: Kept[] = []
      for (const print of kept.values()) {
        if (bits(print.high ^ high) + bits(print.low ^ low) > sieveBits) continue
        if (nearSame(print.fingerprint, fingerprint)) found.push(print)
      }
      return found.reverse()
    },
  }
}

function half(fingerprint: string, at: number): number {
  return Number.parseInt(fingerprint.slice(at, at + 8), 16) | 0
}

/** Number of bits set in 32 (Warren, Hacker's Delight, 5-1). */
function bits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
