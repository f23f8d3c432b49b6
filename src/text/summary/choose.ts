import type { Candidate } from './candidates.ts'
import { type Scored, worthOf } from './worth.ts'

/** Words of a brief of two or three sentences, as people write them. */
const usualLength = 37
/** One sentence is no brief where two were asked for, unless there is nothing else. */
const aloneCost = 1
/** Candidates that are tried together: the best alone. */
const pool = 14

export interface Choice {
  /** What the sentence model counts beside the words, and how long a brief the reader expects. */
  readonly trust: number
  readonly length?: number
  /** Sentences that have to be there, as far as the limit allows: the first of them first. */
  readonly must?: readonly Scored[]
}

/**
 * The set of at most `limit` sentences whose words are worth most to a reader: expected F1 of the words they share with a
 * brief made by people, each word counted as often as a brief would (so a second sentence on the same thing adds little),
 * plus the sentence model's own judgement.
 */
export function choose(
  scored: readonly Scored[],
  expected: ReadonlyMap<string, number>,
  limit: number,
  { trust, length = usualLength, must = [] }: Choice,
): Candidate[] {
  const target = limit <= 3 ? length : (length * limit) / 3
  const value = worthOf(scored, expected, { trust, length: target })
  const best = scored
    .map((one) => ({ one, alone: value([one]) }))
    .sort((a, b) => b.alone - a.alone)
    .slice(0, Math.max(pool, limit + 4))
    .map(({ one }) => one)
  const fixed = must.slice(0, Math.max(0, limit))
  for (const one of fixed) if (!best.includes(one)) best.push(one)
  let chosen: Scored[] = []
  let reached = -Infinity
  const stands = (set: readonly Scored[]) =>
    set.every(
      ({ needs }) =>
        needs === undefined || needs.every((index) => set.some((other) => other.candidate.index === index)),
    )
  const begins = (set: readonly Scored[]) => {
    const first = set.reduce((a, b) => (b.candidate.start < a.candidate.start ? b : a))
    return !first.turns
  }
  const consider = (set: Scored[]) => {
    if (!fixed.every((one) => set.includes(one)) || !begins(set) || !stands(set)) return
    const reach = value(set) - (set.length === 1 && limit > 1 ? aloneCost : 0)
    if (reach > reached) {
      reached = reach
      chosen = set
    }
  }
  for (let i = 0; i < best.length && limit >= 1; i++) {
    consider([best[i]!])
    for (let j = i + 1; j < best.length && limit >= 2; j++) {
      consider([best[i]!, best[j]!])
      for (let k = j + 1; k < best.length && limit >= 3; k++) consider([best[i]!, best[j]!, best[k]!])
    }
  }
  while (chosen.length < limit && chosen.length >= 3) {
    const before = chosen
    for (const next of best) if (!before.includes(next)) consider([...before, next])
    if (chosen === before) break
  }
  return chosen.map(({ candidate }) => candidate).sort((a, b) => a.start - b.start)
}
