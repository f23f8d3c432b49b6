import type { Collection } from './reading.ts'

/** A day and how much of the collection speaks of it. */
export interface RankedDay {
  readonly day: number
  readonly score: number
}

/** What a day is given for; found on collections of news with reference timelines, and the same for all topics. */
const WEIGHT = {
  /** An article published on the day. */
  published: 1,
  /** A sentence that names the day but not the topic, against one that names both. */
  offTopic: 0.1,
  /** A day still named more than a week later was no passing matter. */
  remembered: 1.5,
  /** Days with less than this share of a good day's score are left out: better a gap than a guess. */
  least: 0.1,
}
const WEEK = 7
/** The first article tells of the day before it, or of the one before that. */
const EVE = 2
/** A day counts for less where news is dense around it: what stands out of its month is wanted, not the busiest fortnight. */
const DENSE = { days: 15, power: 0.2 }

/**
 * The days of a collection, the heaviest first: each article votes, as far as it is on topic, for its own day and once for
 * each day that it names. Days outside the collection's own span are left out, but for the two before its first article.
 */
export function rankDays({ articles }: Collection, most: number): RankedDay[] {
  const scores = new Map<number, number>()
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const article of articles) {
    first = Math.min(first, article.day)
    last = Math.max(last, article.day)
    add(scores, article.day, article.relevance * WEIGHT.published)
    const votes = new Map<number, number>()
    for (const sentence of article.sentences) {
      for (const day of sentence.days) {
        const vote = (sentence.topical ? 1 : WEIGHT.offTopic) * (article.day - day > WEEK ? WEIGHT.remembered : 1)
        votes.set(day, Math.max(votes.get(day) ?? 0, vote))
      }
    }
    for (const [day, vote] of votes) add(scores, day, article.relevance * vote)
  }
  const around = density(articles.map(({ day }) => day))
  const ranked = [...scores]
    .filter(([day, score]) => day >= first - EVE && day <= last && score > 0)
    .map(([day, score]) => ({ day, score: score / (1 + around(day)) ** DENSE.power }))
    .sort((a, b) => b.score - a.score || a.day - b.day)
  const good = ranked[Math.min(ranked.length - 1, Math.max(1, Math.floor(most / 4)))]?.score ?? 0
  return ranked.slice(0, most).filter(({ score }, i) => i === 0 || score > WEIGHT.least * good)
}

const add = (scores: Map<number, number>, day: number, score: number) => scores.set(day, (scores.get(day) ?? 0) + score)

/** How many articles a day appeared around a day. */
function density(days: readonly number[]): (day: number) => number {
  const counts = new Map<number, number>()
  for (const day of days) add(counts, day, 1)
  return (day) => {
    let sum = 0
    for (let other = day - DENSE.days; other <= day + DENSE.days; other++) sum += counts.get(other) ?? 0
    return sum / (2 * DENSE.days + 1)
  }
}
