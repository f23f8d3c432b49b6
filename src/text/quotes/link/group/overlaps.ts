import type { Document } from '../../../document.ts'
import { firstThat } from '../../../first-that.ts'
import { endOf, type Group, startOf } from './group.ts'

/** Groups by where they are. */
export interface Overlaps {
  /** Those whose first to last token touch [first, end). */
  near(first: number, end: number): Group[]
}

/** Sorted once; each question costs the groups it finds, and those between them. */
export function createOverlaps(groups: readonly Group[]): Overlaps {
  const sorted = groups
    .map((group) => ({ group, start: startOf(group), end: endOf(group) }))
    .sort((a, b) => a.start - b.start)
  const furthest: number[] = []
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0))
  return {
    near(first, end) {
      const low = firstThat(0, sorted.length, (i) => sorted[i]!.start >= end)
      const found: Group[] = []
      for (let k = low - 1; k >= 0 && furthest[k]! > first; k--)
        if (sorted[k]!.end > first) found.push(sorted[k]!.group)
      return found
    },
  }
}

/** For each token 1 where it is part of an attribution. */
export function takenBy({ tokens }: Document, groups: readonly Group[]): Uint8Array {
  const taken = new Uint8Array(tokens.length)
  for (const { source, cue, content } of groups)
    for (const span of [source, cue, ...content]) if (span) taken.fill(1, span.first, span.end)
  return taken
}
