/** What is known of how a feed speaks; milliseconds, null where too little is known. */
export interface SpeakingHabit {
  /** Usual time between two items. */
  readonly gap: number | null
  /** The longest time between two items lately: it fades to half in four weeks. */
  readonly longestGap: number | null
  /** When the newest item came. */
  readonly newest: number | null
}

/** What a poll showed of it. */
export interface Heard {
  readonly now: number
  /** Times of items that are known, in any order: as published, or where feeds give no dates as first seen. */
  readonly times: readonly number[]
  /** Whether this poll, and not the first one, brought an item that was not there before. */
  readonly spoke: boolean
}

const dayMs = 24 * 3_600_000
/** A feed is quiet after this many of its usual gaps, this much more than its longest, and this long at least. */
const usualGaps = 10
const overLongest = 1.5
const leastSilenceMs = 2 * dayMs
const longestFadesMs = 28 * dayMs
/** Fewer times than this are no habit. */
const fewest = 5
const lookedAt = 20

/** The habit after a poll. */
export function learnHabit(known: SpeakingHabit, heard: Heard): SpeakingHabit {
  const times = [...new Set(heard.times.filter((at) => at <= heard.now))].sort((a, b) => b - a).slice(0, lookedAt)
  const gaps = times.slice(1).map((at, i) => times[i]! - at)
  const newest = heard.spoke ? heard.now : latest(known.newest, times[0])
  const gap = times.length >= fewest ? gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]! : known.gap
  if (gap === null) return { gap, longestGap: known.longestGap, newest }
  const ended = known.newest === null || newest === null ? 0 : Math.max(0, newest - known.newest)
  const faded = (known.longestGap ?? 0) * 2 ** (-ended / longestFadesMs)
  return { gap, longestGap: Math.round(Math.max(faded, ended, ...gaps)), newest }
}

/** Whether a feed has been silent for so long that, by its own habit, something may be wrong with it. */
export function isQuiet({ gap, longestGap, newest }: SpeakingHabit, now: number): boolean {
  if (gap === null || newest === null) return false
  return now - newest > Math.max(leastSilenceMs, usualGaps * gap, overLongest * (longestGap ?? 0))
}

function latest(a: number | null, b: number | undefined): number | null {
  return a === null ? (b ?? null) : Math.max(a, b ?? a)
}
