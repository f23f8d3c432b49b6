import type { Card } from '../../core/card.ts'
import type { ChannelRef } from '../../core/place.ts'
import type { Rows } from '../../core/store.ts'

/** Pages of articles that are told together, with the ids of those on each. */
export interface Told {
  readonly cards: readonly Card[]
  readonly articles: readonly (readonly string[])[]
}

/**
 * Puts the pages in the outbox: the first in the channel, the others under it, in order. Each article is known to be on its page, so that
 * a correction finds it there. False where the first was told before under this key: then nothing is written.
 */
export async function tellPages(
  rows: Rows,
  place: ChannelRef,
  key: string,
  kind: 'list' | 'run',
  { cards, articles }: Told,
  at: number,
): Promise<boolean> {
  for (const [i, card] of cards.entries()) {
    const page = i === 0 ? key : `${key}:page${i + 1}`
    const row = { ...place, kind, key: page, card, article: null, at, ...(i > 0 && { under: key }) }
    if (!(await rows.deliveries.add(row)) && i === 0) return false
    const of = [...new Set(articles[i])]
    for (const article of of) await rows.digests.add(place, article, at)
    await rows.digests.take(place, of, page)
  }
  return true
}
