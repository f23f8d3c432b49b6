import type { Analysis } from '../../core/analysis.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { Kept } from '../articles/article.ts'
import { withAlsoIn } from '../cards/also-in.ts'
import { briefCard } from '../cards/brief.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { copiesElsewhere } from './wire-copy.ts'

/** An article that changed is no new post: its posts are edited, and say what changed. */
export async function showChange(
  newsroom: With<'store' | 'settings' | 'clock' | 'platforms'>,
  kept: Kept,
  analysis: Analysis,
): Promise<void> {
  const { article, before } = kept
  const note =
    before && before.headline !== article.content.headline
      ? `Changed by the outlet. The headline was: ${before.headline}`
      : `Changed by the outlet: version ${article.version}`
  for (const delivery of await newsroom.store.deliveries.ofArticle(article.id)) {
    if (delivery.kind !== 'brief') continue
    const sentences = await newsroom.settings.get(delivery, 'sentences')
    const elsewhere = await copiesElsewhere(newsroom.store, article, delivery)
    const card = withAlsoIn(briefCard(article, analysis, sentences, note), elsewhere)
    const state = delivery.state === 'posted' ? 'pending' : delivery.state
    await newsroom.store.deliveries.save(delivery.id, { card, state, nextAttempt: newsroom.clock(), attempts: 0 })
    await tellInThread(newsroom, delivery, article, note)
  }
}

/** An edit notifies nobody: what changed is told below the post as well, once for each version. */
async function tellInThread(
  newsroom: With<'store' | 'clock' | 'platforms'>,
  delivery: DeliveryRow,
  article: ArticleRow,
  note: string,
): Promise<void> {
  if (!delivery.ref || !newsroom.platforms.get(delivery.platform)?.can.threads) return
  await newsroom.store.deliveries.add({
    ...channelOf(delivery),
    thread: delivery.ref.message,
    kind: 'change',
    key: `change:${delivery.id}:${article.version}`,
    card: noticeCard(article.content.headline, note),
    article: null,
    at: newsroom.clock(),
  })
}
