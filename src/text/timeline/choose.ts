import type { Collection, ReadArticle, ReadSentence } from './reading.ts'
import { centroid, cosine, type Vector } from './vectors.ts'

/** A sentence that may stand for a day. */
export interface Candidate {
  readonly article: ReadArticle
  readonly sentence: ReadSentence
  /** The sentence itself names the day; others only appeared on it. */
  readonly names: boolean
  readonly vector: Vector
}

/** What a sentence is chosen for; the same for all topics. */
const WEIGHT = {
  /** In what the sentences of a day have in common: those that name the day, and those that only appeared on it. */
  names: 2,
  published: 0.7,
  /** Nearness to the whole topic, beside nearness to the day. */
  topic: 1.2,
  /** A word of the topic in it. */
  topical: 0.3,
  /** Likeness to what was chosen already costs this much; to what is under other days, half of it. */
  again: 0.15,
  elsewhere: 0.5,
} as const
/** Liker than this, a sentence says the same again and is left out. */
const SAME = 0.6
/** Content words of a sentence that is shown, where a day has such: shorter ones tell nothing alone, longer ones are lists. */
const SHORTEST = 8
const LONGEST = 25
/** Content words of a sentence that has a say in what the day is about. */
const HEARD = { from: 4, to: 60 } as const
/** Of the sentences allowed for a day so many are used: each further one is less to the point. */
const SHARE = 0.75
/** So many of a day's best sentences are compared with each other. */
const COMPARED = 200

/** The sentences that speak of each day: those that name it, and those of articles published on it that name no other. */
export function candidatesOf(collection: Collection, days: ReadonlySet<number>): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>()
  for (const article of collection.articles) {
    for (const sentence of article.sentences) {
      if (sentence.words.length < HEARD.from || sentence.words.length > HEARD.to) continue
      const named = sentence.days.filter((day) => days.has(day))
      const own = days.has(article.day) && sentence.days.length === 0
      if (named.length === 0 && !own) continue
      const vector = collection.lexicon.vector(sentence.words)
      for (const day of named) push(found, day, { article, sentence, names: true, vector })
      if (own) push(found, article.day, { article, sentence, names: false, vector })
    }
  }
  return found
}

function push(found: Map<number, Candidate[]>, day: number, candidate: Candidate): void {
  const list = found.get(day)
  if (list) list.push(candidate)
  else found.set(day, [candidate])
}

/** What all candidates have in common, those of articles on the topic most: the direction of the topic. */
export function topicOf(candidates: ReadonlyMap<number, readonly Candidate[]>): Vector {
  return centroid([...candidates.values()].flatMap((list) => list.map((c) => [c.vector, c.article.relevance] as const)))
}

/**
 * The best sentences of a day: nearest to what the day's sentences have in common and to the topic, none saying again what
 * another said. `told` holds what is under other days, and takes in what is chosen.
 */
export function chooseSentences(
  candidates: readonly Candidate[],
  most: number,
  topic: Vector,
  told: Vector[],
): Candidate[] {
  const center = centroid(candidates.map((c) => [c.vector, c.names ? WEIGHT.names : WEIGHT.published] as const))
  const fit = candidates.filter(({ sentence: { words } }) => words.length >= SHORTEST && words.length <= LONGEST)
  const scored = (fit.length > 0 ? fit : candidates.filter(({ names }) => names))
    .map((candidate) => ({ candidate, score: scoreOf(candidate, center, topic) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, COMPARED)
    .map((one) => ({ ...one, likest: likeness(one.candidate, told) }))
  const chosen: Candidate[] = []
  const limit = Math.max(1, Math.round(most * SHARE))
  while (chosen.length < limit) {
    let best: (typeof scored)[number] | undefined
    for (const one of scored) {
      if (one.likest <= SAME && (!best || worth(one) > worth(best))) best = one
    }
    if (!best) break
    chosen.push(best.candidate)
    for (const one of scored) one.likest = Math.max(one.likest, cosine(one.candidate.vector, best.candidate.vector))
    best.likest = Number.POSITIVE_INFINITY
  }
  for (const one of chosen.map(({ vector }) => vector)) told.push(one)
  return chosen
}

const worth = ({ score, likest }: { score: number; likest: number }) => score - WEIGHT.again * likest

function likeness({ vector }: Candidate, told: readonly Vector[]): number {
  let likest = 0
  for (const other of told) likest = Math.max(likest, cosine(other, vector))
  return WEIGHT.elsewhere * likest
}

function scoreOf({ sentence, vector }: Candidate, center: Vector, topic: Vector): number {
  return cosine(vector, center) + WEIGHT.topic * cosine(vector, topic) + (sentence.topical ? WEIGHT.topical : 0)
}
