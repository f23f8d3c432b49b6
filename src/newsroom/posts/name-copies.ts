import type { Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { copiesElsewhere } from '../articles/copies.ts'
import { withAlsoIn } from '../cards/also-in.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'

/** The briefs of this text that were posted in the workspace are edited, so that each names the other outlets. */
export async function nameCopies(
  newsroom: With<'store' | 'clock'>,
  article: ArticleRow,
  place: Workspace,
): Promise<void> {
  const { store } = newsroom
  const copies = await store.articles.forWork.copies(article.id)
  if (copies.length < 2) return
  for (const id of copies) {
    const copy = await store.articles.seenBy(everybodyIn(place)).byId(id)
    if (!copy) continue
    const elsewhere = await copiesElsewhere(store, copy, place)
    await store.transaction(async (rows) => {
      for (const delivery of await rows.deliveries.ofArticle(id)) {
        const here = delivery.platform === place.platform && delivery.workspace === place.workspace
        // A row that is on its way belongs to the worker that sends it.
        if (!here || delivery.kind !== 'brief' || delivery.state === 'sending') continue
        if (delivery.state === 'listed') continue
        const card = withAlsoIn(delivery.card, elsewhere)
        if (JSON.stringify(card) === JSON.stringify(delivery.card)) continue
        const again =
          delivery.state === 'posted' ? { state: 'pending' as const, nextAttempt: newsroom.clock(), attempts: 0 } : {}
        await rows.deliveries.save(delivery.id, { card, ...again })
      }
    })
  }
}
