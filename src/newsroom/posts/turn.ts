import type { UnroutedItem } from '../../core/rows/item.ts'

/** How long an item that was read waits for an older one whose page hangs, or is tried again. */
export const turnMs = 120_000

/** A fault that passes, of ours or of the database, is tried again in a moment. */
export const momentMs = 2000
/** So often an item whose reading broke off is waited for by those who have waited long enough: several processes may be killed one after another. */
const brokenOffAtMost = 5

/**
 * The item of a feed whose turn it is: the oldest that was read and waits for nothing. `items` are those of the feed that are not
 * routed yet, oldest first. One waits for each older one that is still to be read, except for one of an earlier poll whose page
 * failed and is tried again later. When one has waited for as long as it may, it goes, and those before it that were read go first:
 * then only one whose routing just failed is still waited for, and one that is being read or comes next, as all do after a start, of
 * which nobody may say how long before it the desk went down.
 */
export function nextInTurn(items: readonly UnroutedItem[], now: number): UnroutedItem | undefined {
  const lastOverdue = items.findLastIndex((item) => item.state === 'waiting' && item.nextAttempt <= now)
  return items.find((item, at) => {
    if (item.state !== 'waiting') return false
    // One whose routing failed stands back until it is tried again.
    if (item.attempts > 0) return item.nextAttempt <= now
    const older = items.slice(0, at)
    const isHeld = (one: UnroutedItem) => isTriedAgainSoon(one) || isReadNow(one, now)
    return !older.some((one) => isHeld(one) || (at > lastOverdue && isToBeRead(one, item)))
  })
}

/** Routing that failed once is tried again in a moment. */
const isTriedAgainSoon = ({ state, attempts }: UnroutedItem) => state === 'waiting' && attempts === 1

/** In a reader’s hands, or about to be; a page that failed waits for its time, and one that breaks each reader off holds nobody. */
const isReadNow = ({ state, attempts, nextAttempt }: UnroutedItem, now: number) =>
  state === 'new' && attempts <= brokenOffAtMost && nextAttempt <= now + momentMs

function isToBeRead(older: UnroutedItem, item: UnroutedItem): boolean {
  return older.state === 'new' && (older.attempts === 0 || older.firstSeen === item.firstSeen)
}
