import type { Clock } from '../../../core/clock.ts'

/** Slack sends an event again for some minutes when it missed the acknowledgement, also over the socket. */
const remembered = 60 * 60_000

/** Says whether this event came before. */
export function newSeen(clock: Clock): (id: string) => boolean {
  const seen = new Map<string, number>()
  return (id) => {
    const now = clock()
    for (const [old, until] of seen) {
      if (until > now && seen.size < 20_000) break
      seen.delete(old)
    }
    if (seen.has(id)) return true
    seen.set(id, now + remembered)
    return false
  }
}
