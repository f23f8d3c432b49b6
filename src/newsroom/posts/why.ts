import type { Inline, Rich } from '../../core/card.ts'
import { channelKey, type Viewer } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { ItemRow } from '../../core/rows/item.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import type { FeedItem } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { channelInline } from '../cards/channel.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { storyPlaces } from '../stories/own.ts'
import { judge, parseFilter } from '../wires/filter/index.ts'
import { filteredContent, filteredItem } from '../wires/filtered.ts'
import { knownDisallowed } from '../wires/robots.ts'
import { isActive } from '../wires/subscribe.ts'
import { catchUpKey } from '../wires/take-items.ts'
import { briefKey } from './brief-post.ts'

/** How an article came in and where it went, or why it went nowhere, in the order in which it happened. */
export interface Why {
  readonly lines: readonly Rich[]
}

const itemsAtMost = 10

/**
 * Everything about one article, or an address that no article was read from, that the viewer's own feeds and channels have to do with.
 * Empty where none of them has.
 */
export async function whyOf(
  newsroom: With<'store' | 'clock'>,
  viewer: Viewer,
  { article, url }: { readonly article: ArticleRow | undefined; readonly url: string | undefined },
): Promise<Why> {
  const { store } = newsroom
  const subscriptions = await store.subscriptions.ofWorkspace(viewer.platform, viewer.workspace)
  const watched = new Set(subscriptions.map(({ feed }) => feed))
  const items = [
    ...(article ? await store.items.ofArticle(article.id) : []),
    ...(url ? await store.items.byUrl(url) : []),
  ].filter((item, i, all) => watched.has(item.feed) && all.findIndex(({ id }) => id === item.id) === i)
  const lines: Rich[] = []
  for (const item of items.slice(0, itemsAtMost)) {
    lines.push(await cameIn(newsroom, item, article))
    for (const subscription of subscriptions.filter(({ feed }) => feed === item.feed))
      lines.push(await wentTo(newsroom, subscription, item, article))
  }
  if (article) {
    if (items.length === 0) lines.push(say.posts.askedAbout)
    lines.push(...(await whoseItIs(newsroom, viewer, article)))
    const reread = await store.rereads.byArticle(article.id)
    if (reread && (await knownDisallowed(newsroom, reread.url)))
      lines.push(say.posts.notLookedAtAgain(say.feeds.robotsDisallow))
  }
  return { lines }
}

async function cameIn(newsroom: With<'store'>, item: ItemRow, article: ArticleRow | undefined): Promise<Rich> {
  const feed = await newsroom.store.feeds.byId(item.feed)
  const same = article?.canonicalUrl && item.url && article.canonicalUrl !== item.url
  return [
    ...say.posts.brought(
      { type: 'strong', text: feed?.title || feed?.url || say.posts.aFeed },
      { type: 'time', at: item.firstSeen, style: 'datetime' },
    ),
    ' ',
    say.posts.itemStates[item.state],
    ...(item.problem ? [` ${item.problem}`] : []),
    ...(same ? [` ${say.posts.sameAs(article.canonicalUrl!)}`] : []),
  ]
}

async function wentTo(
  newsroom: With<'store' | 'clock'>,
  subscription: SubscriptionRow,
  item: ItemRow,
  article: ArticleRow | undefined,
): Promise<Rich> {
  const channel = channelInline({ channel: subscription.channel, channelName: subscription.channelName })
  const post = article && (await postOf(newsroom, subscription, article))
  if (post) return [channel, ': ', ...postedAs(post, newsroom.clock())]
  const unread = await newsroom.store.deliveries.byKey(`unread:${item.id}:${channelKey(channelOf(subscription))}`)
  if (unread) return [channel, say.posts.toldByHeadline(say.posts.states[unread.state])]
  return [channel, say.posts.notPosted(await whyNot(newsroom, subscription, item, article))]
}

/** The post of the article, or of another outlet's copy of its text: a text is posted once in a channel. */
async function postOf(
  { store }: With<'store'>,
  subscription: SubscriptionRow,
  article: ArticleRow,
): Promise<DeliveryRow | undefined> {
  const [original = article.id] = await store.articles.forWork.copies(article.id)
  return store.deliveries.byKey(briefKey(original, channelOf(subscription)))
}

function postedAs({ state, reason, heldUntil, postedAt, createdAt }: DeliveryRow, now: number): Inline[] {
  const at: Inline = { type: 'time', at: postedAt ?? createdAt, style: 'datetime' }
  if (state === 'pending' && heldUntil > now) return say.posts.waitsForQuiet(at)
  if (state === 'posted') return say.posts.wasPosted(at)
  if (state === 'listed') return say.posts.toldInList(at)
  return say.posts.stateSince(say.posts.states[state], reason, at)
}

async function whyNot(
  newsroom: With<'store' | 'clock'>,
  subscription: SubscriptionRow,
  item: ItemRow,
  article: ArticleRow | undefined,
): Promise<string> {
  const { store } = newsroom
  if (!isActive(subscription, newsroom.clock())) return say.posts.feedPaused
  const wanted = await store.keyValues('catch-up').get<boolean>(catchUpKey(subscription.id, item.id))
  if (!wanted && (subscription.since === null || item.firstSeen <= subscription.since)) return say.posts.older
  const text = article ? filteredContent(article.content) : filteredItem(JSON.parse(item.item) as FeedItem)
  const { passes, why } = judge(parseFilter(subscription.filter), text)
  if (!passes) return say.posts.keptOut(subscription.filter, why)
  if (article && (await store.embargoes.until(article.id, subscription.platform, subscription.workspace)))
    return say.posts.embargo
  if (article && (await store.digests.holds(channelOf(subscription), [article.id]))) return say.posts.inDigest
  return item.state === 'new' || item.state === 'waiting' ? say.posts.notItsTurn : say.posts.takenInBefore
}

async function whoseItIs({ store }: With<'store'>, viewer: Viewer, article: ArticleRow): Promise<Rich[]> {
  const lines: Rich[] = []
  const seen = store.articles.seenBy(viewer)
  for (const id of await store.articles.forWork.copies(article.id)) {
    const copy = id === article.id ? undefined : await seen.byId(id)
    if (copy) lines.push(say.posts.copyOf(copy.content.headline, copy.content.outlet))
  }
  for (const { platform, workspace } of storyPlaces(viewer)) {
    const story = await store.stories.ofArticle(platform, workspace, article.id)
    if (story) lines.push(say.posts.inStory({ type: 'strong', text: story.slug }, workspace !== viewer.workspace))
  }
  return lines
}
