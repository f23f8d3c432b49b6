import type { Analysis } from '../../core/analysis.ts'
import type { Card } from '../../core/card.ts'
import { type ChannelRef, channelKey } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { ItemRow } from '../../core/rows/item.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import type { FeedItem } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { tellAnswered } from '../followups/answered.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { placeInStory } from '../stories/place.ts'
import { type FilteredText, passesFilter } from '../wires/filter/index.ts'
import { filteredContent, filteredItem } from '../wires/filtered.ts'
import { isActive } from '../wires/subscribe.ts'
import { catchUpKey } from '../wires/take-items.ts'
import { briefKey, preparedBrief } from './brief-post.ts'
import { nameCopies } from './name-copies.ts'
import { holdBack } from './release.ts'
import { underStory } from './story-thread.ts'

/** Puts the article's brief in the outbox of every channel that wants it. Answers whether one did, now or before. */
export async function routeArticle(
  newsroom: With<'store' | 'settings' | 'memory' | 'clock' | 'analyst' | 'platforms'>,
  item: ItemRow,
  article: ArticleRow,
  analysis: Analysis,
): Promise<boolean> {
  const { content } = article
  const wanting = await subscriptionsWanting(newsroom, item, filteredContent(content))
  for (const subscription of wanting) {
    const place = channelOf(subscription)
    if (await holdBack(newsroom, article, place)) continue
    const story = await placeInStory(newsroom, article, place)
    await tellAnswered(newsroom, article, analysis, story, place)
    if (subscription.style === 'digest') await collect(newsroom, article, place)
    else {
      const under = await underStory(newsroom, { article, analysis }, story, place)
      await newsroom.store.transaction(
        await preparedBrief(newsroom, article, analysis, place, { story, under }, subscription),
      )
    }
    await nameCopies(newsroom, article, place)
  }
  return wanting.length > 0
}

/** For the digest of a channel, unless the channel has that text already from another outlet. */
async function collect(newsroom: With<'store' | 'clock'>, article: ArticleRow, place: ChannelRef): Promise<void> {
  const { articles, deliveries, digests } = newsroom.store
  const at = newsroom.clock()
  const copies = await articles.forWork.copies(article.id)
  const others = copies.filter((id) => id !== article.id)
  const posted = others.length > 0 && (await deliveries.byKey(briefKey(copies[0]!, place))) !== undefined
  if (!posted && !(await digests.holds(place, others))) await digests.add(place, article.id, at)
  await articles.show(article.id, place, at)
}

/** Characters of the feed's own text that stand in for an article that can't be had. */
const mostOfFeed = 600

/** An item whose article can't be read is told with its headline, the reason, and what the feed says of it: no brief is made of a cookie banner. */
export async function routeUnread(
  newsroom: With<'store' | 'clock'>,
  row: ItemRow,
  item: FeedItem,
  reason: string,
): Promise<void> {
  const card: Card = {
    tone: 'news',
    title: item.title || say.lists.untitled,
    ...(item.url && { url: item.url }),
    parts: [
      { type: 'context', text: `${say.articles.noBrief(reason)}${item.summary ? say.posts.feedSays : ''}` },
      ...(item.summary ? [{ type: 'quote' as const, text: item.summary.slice(0, mostOfFeed) }] : []),
      ...(item.url
        ? [{ type: 'actions' as const, actions: [{ type: 'link' as const, label: say.buttons.read, url: item.url }] }]
        : []),
    ],
  }
  for (const subscription of await subscriptionsWanting(newsroom, row, filteredItem(item))) {
    const place = channelOf(subscription)
    const key = `unread:${row.id}:${channelKey(place)}`
    const { colour } = subscription
    await newsroom.store.deliveries.add({
      ...place,
      kind: 'unread',
      key,
      card: { ...card, ...(colour !== null && { colour }) },
      article: null,
      at: newsroom.clock(),
    })
  }
}

async function subscriptionsWanting(
  newsroom: With<'store' | 'clock'>,
  item: ItemRow,
  text: FilteredText,
): Promise<SubscriptionRow[]> {
  const now = newsroom.clock()
  const marks = newsroom.store.keyValues('catch-up')
  const wanting: SubscriptionRow[] = []
  for (const subscription of await newsroom.store.subscriptions.ofFeed(item.feed)) {
    if (!isActive(subscription, now) || !passesFilter(subscription.filter, text)) continue
    const isNew = subscription.since !== null && item.firstSeen > subscription.since
    if (isNew || (await marks.get<boolean>(catchUpKey(subscription.id, item.id)))) wanting.push(subscription)
  }
  return wanting
}
