const longestMs = 5 * 60_000

/**
 * How long a post waits that a platform did not take: as long as it asks, and longer the longer it has been away, up to five minutes.
 * Milliseconds.
 */
export function waitOf(retryAfter: number, waitedMs: number): number {
  return Math.max(retryAfter, Math.min(longestMs, waitedMs / 10))
}
