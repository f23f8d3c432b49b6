import type { Clock } from '../../core/clock.ts'

/** Platforms send an event again for some minutes: when the acknowledgement was lost, or a connection is resumed. */
const rememberedMs = 60 * 60_000
const most = 20_000

/** Says whether this event came before. */
export function createSeen(clock: Clock): (id: string) => boolean {
  const seen = new Map<string, number>()
  return (id) => {
    const now = clock()
    for (const [old, until] of seen) {
      if (until > now && seen.size < most) break
      seen.delete(old)
    }
    if (seen.has(id)) return true
    seen.set(id, now + rememberedMs)
    return false
  }
}
