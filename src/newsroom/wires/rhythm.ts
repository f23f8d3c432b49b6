import type { PollFinding, PollRhythm } from '../../core/rhythm.ts'

/** A quiet feed is read this many times less often than a busy one, and a new one this many times. */
const quietest = 72
const unknown = 3
/** The first try after a failure comes after this part of the shortest interval. */
const retryPart = 1 / 5
const longestFreshMs = 3_600_000
const dayMs = 24 * 3_600_000

/**
 * The pure decision: a third of the usual gap between items, from `leastMs` (five minutes) to 72 times that (six hours), and
 * never sooner than the publisher's hints: its own interval, or how long its answer stays fresh (RFC 9111), which is kept up to an
 * hour, for many servers send a long default that nobody chose. After failures a minute, then doubling. A tenth of jitter keeps
 * thousands of feeds from coming at once. A finding may ask for more (`longest`).
 */
export function pollRhythm(random: () => number, leastMs: number): PollRhythm {
  return (finding) => {
    const interval = learntInterval(finding, leastMs)
    const backOff = Math.min(leastMs * quietest, leastMs * retryPart * 2 ** Math.min(30, finding.failures - 1))
    const wait = finding.failures > 0 ? backOff : Math.max(interval, finding.hint ?? 0)
    const late = 0.1 * random()
    const asked = Math.max(Math.min(finding.freshFor ?? 0, longestFreshMs), Math.min(finding.retryAfter ?? 0, dayMs))
    return { nextPoll: Math.round(finding.now + Math.max(wait * (0.95 + late), asked * (1 + late))), interval }
  }
}

function learntInterval(finding: PollFinding, leastMs: number): number {
  const times = finding.published
    .filter((at) => at <= finding.now)
    .sort((a, b) => b - a)
    .slice(0, 20)
  if (times.length < 3) {
    if (finding.gap === undefined || finding.newest === undefined) return finding.interval || leastMs * unknown
    return within(Math.max(finding.gap, (finding.now - finding.newest) / 2), leastMs, finding)
  }
  const gaps = times
    .slice(1)
    .map((at, i) => times[i]! - at)
    .sort((a, b) => a - b)
  const sinceLast = finding.now - times[0]!
  return within(Math.max(gaps[Math.floor(gaps.length / 2)]!, sinceLast / 2), leastMs, finding)
}

function within(usual: number, leastMs: number, { longest = Number.POSITIVE_INFINITY }: PollFinding): number {
  return Math.round(Math.min(leastMs * quietest, longest, Math.max(leastMs, usual / 3)))
}
