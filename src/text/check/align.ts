import type { Span } from '../../core/span.ts'
import { inCommon } from '../changes/common.ts'
import type { Word } from '../changes/words.ts'

/** Where words stand in another text, or nearly: of the draft and of the text those that the other lacks. */
export interface Aligned extends Span {
  /** Share of the words looked for that stand there in their order, 0 to 1. */
  readonly share: number
  readonly lost: readonly Word[]
  readonly won: readonly Word[]
}

const slack = 8
const windowsAtMost = 4

/** Where each word of a text stands. */
export function placesOf(words: readonly Word[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  words.forEach(({ plain }, at) => {
    const known = places.get(plain)
    if (known) known.push(at)
    else places.set(plain, [at])
  })
  return places
}

/** Where the words stand one after another; undefined where they don't. */
export function standsIn(
  wanted: readonly Word[],
  words: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
): Span[] {
  if (wanted.length === 0) return []
  const rarest = wanted.reduce(
    (best, { plain }, i) => {
      const count = places.get(plain)?.length ?? 0
      return count < best.count ? { i, count } : best
    },
    { i: 0, count: Number.POSITIVE_INFINITY },
  )
  return (places.get(wanted[rarest.i]!.plain) ?? []).flatMap((at) => {
    const first = at - rarest.i
    if (first < 0 || !wanted.every(({ plain }, i) => words[first + i]?.plain === plain)) return []
    return [{ start: words[first]!.start, end: words[first + wanted.length - 1]!.end }]
  })
}

/** Where most of the words stand in their order: the best stretch of the text, bounded in work. */
export function nearlyIn(
  wanted: readonly Word[],
  words: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
): Aligned | undefined {
  const votes = new Map<number, number>()
  wanted.forEach(({ plain }, i) => {
    const at = places.get(plain) ?? []
    if (at.length > 60) return
    for (const place of at) {
      const bucket = Math.floor((place - i) / slack)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / at.length)
    }
  })
  const scored = [...votes].map(([bucket, vote]) => ({ bucket, vote: vote + (votes.get(bucket + 1) ?? 0) }))
  let best: Aligned | undefined
  for (const { bucket } of scored.sort((a, b) => b.vote - a.vote).slice(0, windowsAtMost)) {
    const from = Math.max(0, bucket * slack - slack)
    const stretch = words.slice(from, bucket * slack + wanted.length + 2 * slack + slack)
    const aligned = alignedTo(wanted, stretch)
    if (aligned && (!best || aligned.share > best.share)) best = aligned
  }
  return best
}

function alignedTo(wanted: readonly Word[], stretch: readonly Word[]): Aligned | undefined {
  const pairs = inCommon(
    wanted.map(({ plain }) => plain),
    stretch.map(({ plain }) => plain),
  )
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) return undefined
  // Words lost at either end stand for as many there.
  const from = Math.max(0, first[1] - first[0])
  const to = Math.min(stretch.length, last[1] + wanted.length - last[0])
  const [kept, there] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  return {
    start: stretch[from]!.start,
    end: stretch[to - 1]!.end,
    share: pairs.length / wanted.length,
    lost: wanted.filter((_, i) => !kept.has(i)),
    won: stretch.slice(from, to).filter((_, k) => !there.has(from + k)),
  }
}
