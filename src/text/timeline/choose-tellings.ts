import type { Telling } from './telling.ts'
import { centroid, cosine } from './vectors.ts'

/** Liker than this, a second sentence only says the first again. */
const SAME = 0.55

/** A sentence that is under another date gives way to one that is nearly as good. */
const REPEATED = 0.4

/** The sentences that say best what a date is about, none saying again what another said; in the order of the articles. */
export function chooseTellings(group: readonly Telling[], most: number, used: Set<string>): Telling[] {
  const center = centroid(group.map(({ vector, event }) => [vector, event.about === 'report' ? 0.5 : 1] as const))
  const ranked = group
    .map((telling, order) => ({
      telling,
      order,
      score: scoreOf(telling) + cosine(telling.vector, center) - (used.has(telling.sentence.text) ? REPEATED : 0),
    }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
  const chosen: typeof ranked = []
  for (const one of ranked) {
    if (chosen.length >= most) break
    const again = chosen.some(
      ({ telling }) =>
        telling.sentence.text === one.telling.sentence.text || cosine(telling.vector, one.telling.vector) > SAME,
    )
    if (!again) chosen.push(one)
  }
  for (const { telling } of chosen) used.add(telling.sentence.text)
  return chosen.sort((a, b) => a.order - b.order).map(({ telling }) => telling)
}

function scoreOf({ event, words, article }: Telling): number {
  const told = event.about === 'report' ? 0 : 0.4
  const length = words.size < 4 ? -0.3 : words.size > 35 ? -0.2 : 0
  const early = 0.2 * (1 - event.start / Math.max(1, article.text.length))
  return told + length + early
}
