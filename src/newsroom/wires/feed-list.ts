import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Invocation } from '../../core/command.ts'
import type { ListedFeed } from '../../core/feed-list.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { FeedRow } from '../../core/rows/feed.ts'
import { recordChange } from '../audit/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { type NewSubscription, subscriptionsOf } from './subscribe.ts'

/** Feeds written at once: a list of thousands leaves room for others in between. */
const writtenAtOnce = 100
/** Between the first polls of a list's feeds, so that a long list is no storm. */
const pollApartMs = 100

export interface Imported {
  readonly added: number
  /** The channel had them before. */
  readonly known: number
  /** Of those added, what others here watch already and can't be read now, with the reason. */
  readonly failing: readonly { readonly address: string; readonly reason: string }[]
  /** When the last of them will have been polled first. */
  readonly polledBy: number
}

/**
 * Subscribes a channel to all feeds of a list without reading them: the first polls come one after another, post nothing
 * old, and tell of what can't be read.
 */
export async function importFeeds(
  newsroom: Newsroom,
  invocation: Invocation,
  feeds: readonly ListedFeed[],
  wanted: NewSubscription,
): Promise<Imported> {
  const at = newsroom.clock()
  const added: string[] = []
  const failing: { address: string; reason: string }[] = []
  for (let from = 0; from < feeds.length; from += writtenAtOnce) {
    const some = feeds.slice(from, from + writtenAtOnce)
    for (const { subscription, feed } of await subscribeAll(newsroom, some, wanted, at, added.length)) {
      added.push(subscription)
      if (feed.state === 'failing' || feed.state === 'gone')
        failing.push({ address: feed.url, reason: feed.problem ?? 'It can’t be read.' })
    }
    await letOthersGo()
  }
  if (added.length > 0)
    await recordChange(newsroom, invocation, {
      kind: 'feeds',
      subject: wanted.channel,
      summary: `imported ${added.length} feeds to #${wanted.channelName}`,
      before: null,
      after: added,
    })
  const polledBy = at + added.length * pollApartMs
  return { added: added.length, known: feeds.length - added.length, failing, polledBy }
}

/** Answers the subscriptions that are new, by their ids. */
function subscribeAll(
  newsroom: Newsroom,
  feeds: readonly ListedFeed[],
  wanted: NewSubscription,
  at: number,
  before: number,
): Promise<{ readonly subscription: string; readonly feed: FeedRow }[]> {
  return newsroom.store.transaction(async (rows) => {
    const added: { subscription: string; feed: FeedRow }[] = []
    for (const { url, title } of feeds) {
      const nextPoll = at + (before + added.length) * pollApartMs
      const feed = await rows.feeds.add({ url, title: title || url, nextPoll, interval: 0, at })
      const subscription = await rows.subscriptions.add({
        ...wanted,
        feed: feed.id,
        state: 'active',
        since: null,
        heldBack: null,
        createdAt: at,
      })
      if (!subscription) continue
      added.push({ subscription: subscription.id, feed })
      // A feed that others read already is read anew, for its items to be held back here.
      await rows.feeds.save(feed.id, { nextPoll, etag: null, lastModified: null })
    }
    return added
  })
}

/** Takes the subscriptions of an import back. */
export async function takeBackImport(newsroom: Newsroom, row: AuditRow): Promise<void> {
  const added = (row.after ?? []) as readonly string[]
  for (let from = 0; from < added.length; from += writtenAtOnce) {
    await newsroom.store.transaction(async (rows) => {
      for (const id of added.slice(from, from + writtenAtOnce)) await rows.subscriptions.remove(id)
    })
    await letOthersGo()
  }
}

/** The feeds of a workspace as a list, each under the channel that it goes to. */
export async function exportFeeds(
  newsroom: Newsroom,
  invocation: Invocation,
): Promise<{ text: string; count: number }> {
  const all = await subscriptionsOf(newsroom, invocation.place)
  const feeds = all.map(({ subscription, feed }) => ({
    url: feed.url,
    title: feed.title,
    folders: [subscription.channelName],
    ...(feed.siteUrl && { siteUrl: feed.siteUrl }),
  }))
  return { text: newsroom.feedLists.write('Nightdesk', feeds, newsroom.clock()), count: feeds.length }
}
