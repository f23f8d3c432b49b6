import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { Invocation } from '../../core/command.ts'
import type { ListedFeed } from '../../core/feed-list.ts'
import { say } from '../../locales/index.ts'
import { makeChange } from '../audit/change.ts'
import type { With } from '../newsroom.ts'
import { type NewSubscription, subscribeTo, subscriptionsOf } from './subscribe.ts'

/** Feeds written in one go: a list of thousands leaves room for others in between. */
export const writtenAtOnce = 100
/** Between the first polls of a list's feeds, so that a long list is no storm. */
const pollApartMs = 100

export interface Imported {
  readonly added: number
  /** How many of those went to each channel, by its name. */
  readonly byChannel: ReadonlyMap<string, number>
  /** The channel had them before. */
  readonly known: number
  /** Of those added, what others here watch already and can't be read now, with the reason. */
  readonly failing: readonly { readonly address: string; readonly reason: string }[]
  /** When the last of them will have been polled first. */
  readonly polledBy: number
}

/** A feed of a list, and where its articles are to go. */
export interface WantedFeed {
  readonly feed: ListedFeed
  readonly wanted: NewSubscription
}

/**
 * Subscribes channels to all feeds of a list without reading them, to all or none: the first polls come one after another,
 * post nothing old, and tell of what can't be read.
 */
export function importFeeds(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  feeds: readonly WantedFeed[],
): Promise<Imported> {
  const at = newsroom.clock()
  return makeChange(newsroom, invocation, async (rows) => {
    const added: string[] = []
    const byChannel = new Map<string, number>()
    const failing: { address: string; reason: string }[] = []
    for (const [index, { feed: listed, wanted }] of feeds.entries()) {
      const { url, title } = listed
      const nextPoll = at + added.length * pollApartMs
      const subscribed = await subscribeTo(rows, { url, title: title || url, nextPoll, at }, wanted)
      if (subscribed) {
        const { subscription, feed } = subscribed
        added.push(subscription.id)
        byChannel.set(wanted.channelName, (byChannel.get(wanted.channelName) ?? 0) + 1)
        if (feed.state === 'failing' || feed.state === 'gone')
          failing.push({ address: feed.url, reason: feed.problem ?? say.feeds.cantBeRead })
      }
      if (index % writtenAtOnce === writtenAtOnce - 1) await letOthersGo()
    }
    const polledBy = at + added.length * pollApartMs
    const answer = { added: added.length, byChannel, known: feeds.length - added.length, failing, polledBy }
    const first = feeds[0]?.wanted.channel
    if (added.length === 0 || first === undefined) return { answer }
    const channels = [...byChannel.keys()].map((name) => `#${name}`).join(', ')
    return {
      answer,
      change: {
        kind: 'feeds',
        subject: first,
        summary: say.feeds.importedTo(added.length, channels),
        before: null,
        after: added,
      },
    }
  })
}

/** The feeds of a workspace as a list, each under the channel that it goes to; pages that are watched are none. */
export async function exportFeeds(
  newsroom: With<'store' | 'feedLists' | 'clock'>,
  invocation: Invocation,
): Promise<{ text: string; count: number; pages: number }> {
  const all = await subscriptionsOf(newsroom, invocation.place)
  const own = all.filter(({ feed }) => feed.kind === 'feed')
  const feeds = own.map(({ subscription, feed }) => ({
    url: feed.url,
    title: feed.title,
    folders: [subscription.channelName],
    ...(feed.siteUrl && { siteUrl: feed.siteUrl }),
  }))
  return {
    text: newsroom.feedLists.write('Nightdesk', feeds, newsroom.clock()),
    count: feeds.length,
    pages: all.length - own.length,
  }
}
