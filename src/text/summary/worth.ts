import type { Candidate } from './candidates.ts'

export interface Scored {
  readonly candidate: Candidate
  /** The sentence model's answer. */
  readonly score: number
  /** Indices of the sentences without which this one can't be read. */
  readonly needs?: readonly number[]
  /** Taken off the worth of a set that holds this sentence but not the one before it. */
  readonly looseness?: number
  /** Taken off the worth of every set that holds this sentence. */
  readonly dependence?: number
  /** Indices of the sentences that spell out its short forms, or name in full whom it names by halves: better with them. */
  readonly wants?: readonly number[]
  /** No set begins with it. */
  readonly turns?: boolean
}

/** What a set loses for a short form or half a name that it doesn't spell out though the article does. */
const unspelled = 0.015
/** Times that a word of a brief is counted. */
const mostTimes = 3

/**
 * What a set of sentences is worth: expected F1 of the words it shares with a brief of `length` words, each word counted as
 * often as a brief would, plus `trust` times the mean of the sentence model's answers, less what hangs in the air.
 */
export function worthOf(
  scored: readonly Scored[],
  expected: ReadonlyMap<string, number>,
  { trust, length }: { readonly trust: number; readonly length: number },
): (set: readonly Scored[]) => number {
  const numbers = new Map<string, number>()
  const chances: number[] = []
  const words = new Map<Scored, number[]>()
  for (const one of scored) {
    const list = one.candidate.stems.map((word) => {
      let number = numbers.get(word)
      if (number === undefined) {
        number = chances.length
        numbers.set(word, number)
        chances.push(expected.get(word) ?? 0)
      }
      return number
    })
    words.set(one, list)
  }
  const counts = new Uint16Array(chances.length)
  const left = new Float64Array(chances.length)
  return (set) => {
    let overlap = 0
    let total = 0
    let own = 0
    let loose = 0
    for (const one of set) {
      const { candidate, score, looseness, wants, dependence = 0 } = one
      loose += dependence
      if (wants)
        for (const index of wants) if (!set.some((other) => other.candidate.index === index)) loose += unspelled
      if (looseness && !set.some((other) => other.candidate.index === candidate.index - 1)) loose += looseness
      own += score
      const list = words.get(one)!
      total += list.length
      for (const number of list) {
        if (counts[number] === 0) left[number] = chances[number]!
        if (counts[number]! < mostTimes) {
          overlap += left[number]!
          left[number]! *= chances[number]! * 0.5
        }
        counts[number]!++
      }
    }
    for (const one of set) for (const number of words.get(one)!) counts[number] = 0
    return (2 * overlap) / (total + length) + (trust * own) / set.length - loose
  }
}
