import type { Collection, ReadArticle, ReadSentence } from './reading.ts'
import { centroid, cosine, type Vector } from './vectors.ts'

/** A sentence that may stand for a day. */
export interface Candidate {
  readonly article: ReadArticle
  readonly sentence: ReadSentence
  readonly names: boolean
  readonly vector: Vector
  readonly weight: number
}

export const P = { global: 0, maxPos: 1e9, fewNames: 0, cPos: 0, near: 0,
  cTop: 1,
  usedW: 0.999,
  lpow: 0,
  rel: 1,
  frac: 1,
  names: 2,
  lead: 0.5,
  topical: 0.3,
  redundancy: 0.5,
  maxSim: 0.6,
  min: 4,
  max: 60,
  min2: 6,
  max2: 40,
  next: 0.5,
  pos: 0.3,
  pubW: 1,
  nameBonus: 0.3,
  len: 0.0,
  doc: 0,
}

/** The sentences that speak of a day: those that name it, and those of articles published on it. */
export function candidatesOf(collection: Collection, days: ReadonlySet<number>): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>()
  for (const article of collection.articles) {
    for (const sentence of article.sentences) {
      const size = sentence.words.length
      if (size < P.min || size > P.max) continue
      const targets = new Set(sentence.days.filter((d) => days.has(d)))
      const own = days.has(article.day) && (sentence.days.length === 0 || sentence.days.includes(article.day))
      if (targets.size === 0 && !own) continue
      const vector = collection.lexicon.vector(sentence.words)
      for (const day of targets) push(found, day, { article, sentence, names: true, vector, weight: P.names })
      if (own && !targets.has(article.day))
        push(found, article.day, { article, sentence, names: false, vector, weight: P.pubW })
    }
  }
  return found
}

function push(found: Map<number, Candidate[]>, day: number, candidate: Candidate): void {
  const list = found.get(day)
  if (list) list.push(candidate)
  else found.set(day, [candidate])
}

/** The best sentences of a day, none saying again what another said, nor what an earlier day's entry said. */
export function chooseSentences(all: readonly Candidate[], most: number, used: Vector[], globalCenter?: Vector): Candidate[] {
  let candidates = all.filter((c) => c.names || c.sentence.position < P.maxPos)
  const named = candidates.filter((c) => c.names)
  if (P.fewNames > 0 && named.length >= P.fewNames * most) candidates = named
  const center = centroid(
    candidates.map(
      (c) =>
        [
          c.vector,
          c.article.relevance ** P.rel * (c.names ? P.names : P.pubW) * (c.sentence.topical ? 1 : P.cTop),
        ] as const,
    ),
  )
  const scored = candidates
    .filter((c) => c.sentence.words.length >= P.min2 && c.sentence.words.length <= P.max2)
    .map((candidate) => ({ candidate, score: scoreOf(candidate, center) + (globalCenter && P.global ? P.global * cosine(candidate.vector, globalCenter) : 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 200)
  const chosen: Candidate[] = []
  const limit = Math.max(1, Math.round(most * P.frac))
  while (chosen.length < limit) {
    let best: (typeof scored)[number] | undefined
    let bestScore = Number.NEGATIVE_INFINITY
    for (const one of scored) {
      if (chosen.includes(one.candidate)) continue
      let likest = 0
      for (const other of chosen) likest = Math.max(likest, cosine(other.vector, one.candidate.vector))
      for (const other of used) if (likest < 1) likest = Math.max(likest, P.usedW * cosine(other, one.candidate.vector))
      if (likest > P.maxSim) continue
      const score = one.score - P.redundancy * likest
      if (score > bestScore) [best, bestScore] = [one, score]
    }
    if (!best) break
    chosen.push(best.candidate)
  }
  used.push(...chosen.map((c) => c.vector))
  return chosen
}

function scoreOf({ sentence, article, vector, names }: Candidate, center: Vector): number {
  return (
    cosine(vector, center) * (sentence.words.length / 12) ** P.lpow +
    (names ? P.nameBonus : 0) +
    (sentence.topical ? P.topical : 0) +
    P.pos / (1 + sentence.position) +
    P.doc * article.relevance
  )
}
