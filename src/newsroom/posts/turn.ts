import type { UnroutedItem } from '../../core/rows/item.ts'

/** How long an item that was read waits for an older one whose page hangs, or is tried again. */
export const turnMs = 120_000

/**
 * The item of a feed whose turn it is: the oldest that was read and waits for nothing. `items` are those of the feed that are not
 * routed yet, oldest first. One waits for each older one that is still to be read, except for one of an earlier poll whose page
 * failed before. When one has waited for as long as it may, it goes, and those before it that were read go first: then only one
 * whose routing just failed is still waited for.
 */
export function nextInTurn(items: readonly UnroutedItem[], now: number): UnroutedItem | undefined {
  const lastOverdue = items.findLastIndex((item) => item.state === 'waiting' && item.nextAttempt <= now)
  return items.find((item, at) => {
    if (item.state !== 'waiting') return false
    // One whose routing failed stands back until it is tried again.
    if (item.attempts > 0) return item.nextAttempt <= now
    const older = items.slice(0, at)
    return at <= lastOverdue ? !older.some(isTriedAgainSoon) : !older.some((one) => holds(one, item))
  })
}

function holds(older: UnroutedItem, item: UnroutedItem): boolean {
  return isTriedAgainSoon(older) || isToBeRead(older, item)
}

/** Routing that failed once is tried again in a moment. */
const isTriedAgainSoon = ({ state, attempts }: UnroutedItem) => state === 'waiting' && attempts === 1

function isToBeRead(older: UnroutedItem, item: UnroutedItem): boolean {
  return older.state === 'new' && (older.attempts === 0 || older.firstSeen === item.firstSeen)
}
