/** What a poll found, for deciding when to come again. Times in milliseconds. */
export interface PollFinding {
  readonly now: number
  /** The interval that has been kept so far. */
  readonly interval: number
  /** Publication times of the items in the feed, where they have one. */
  readonly published: readonly number[]
  /** The publisher's own hint how often to come. */
  readonly hint?: number
  /** Before that moment the publisher wants no other request. */
  readonly notBefore?: number
  /** Failed polls in a row, this one included; 0 after a success. */
  readonly failures: number
  /** How long a server asked us to stay away. */
  readonly retryAfter?: number
}

/** When to poll next, and the interval learnt. */
export type PollRhythm = (finding: PollFinding) => { readonly nextPoll: number; readonly interval: number }

const minuteMs = 60_000
const leastMs = 5 * minuteMs
const mostMs = 6 * 60 * minuteMs

/**
 * The pure decision: a third of the usual gap between items, within five minutes and six hours and never sooner than the
 * publisher's hints; after failures a minute, then doubling. A tenth of jitter keeps thousands of feeds from coming at once.
 */
export function pollRhythm(random: () => number): PollRhythm {
  return (finding) => {
    const interval = learntInterval(finding)
    const wait =
      finding.failures > 0
        ? Math.min(mostMs, minuteMs * 2 ** (finding.failures - 1))
        : Math.max(interval, finding.hint ?? 0)
    const jittered = wait * (0.95 + 0.1 * random())
    const earliest = Math.max(finding.notBefore ?? 0, finding.now + (finding.retryAfter ?? 0))
    return {
      nextPoll: Math.round(Math.max(finding.now + jittered, Math.min(earliest, finding.now + 24 * 60 * minuteMs))),
      interval,
    }
  }
}

function learntInterval(finding: PollFinding): number {
  const times = finding.published
    .filter((at) => at <= finding.now)
    .sort((a, b) => b - a)
    .slice(0, 20)
  if (times.length < 3) return finding.interval
  const gaps = times
    .slice(1)
    .map((at, i) => times[i]! - at)
    .sort((a, b) => a - b)
  const sinceLast = finding.now - times[0]!
  const usual = Math.max(gaps[Math.floor(gaps.length / 2)]!, sinceLast / 2)
  return Math.round(Math.min(mostMs, Math.max(leastMs, usual / 3)))
}
