import type { Choice, CompletionQuery, Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { Workspace } from '../../core/place.ts'
import type { FeedRow } from '../../core/rows/feed.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import type { Rows } from '../../core/store.ts'
import type { Feed, FeedItem } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import { noteThere } from './there-already.ts'

/** Choices that a platform shows at most. */
const offered = 25

export interface FoundFeed {
  readonly url: string
  readonly feed: Feed
  /** Where the address was a page's: the other feeds that it names. */
  readonly others?: readonly { readonly url: string; readonly title?: string }[]
}

/** Whether something is posted to it now: not paused, and no pause that has still to end. */
export function isActive({ state, pausedUntil }: SubscriptionRow, now: number): boolean {
  return state !== 'paused' && (pausedUntil === null || pausedUntil <= now)
}

/** What a feed is called in a channel. */
export function calledHere({ name }: SubscriptionRow, { title }: FeedRow): string {
  return name ?? title
}

/** An address as it was typed, with its scheme. */
export function asAddress(typed: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
}

/** Reads a feed once, to see that it is one; a site's address leads to the feed that it announces. Throws a `UserError`. */
export async function findFeed(newsroom: With<'wire'>, typed: string): Promise<FoundFeed> {
  const url = asAddress(typed)
  const reading = await newsroom.wire.readFeed({ url })
  if (reading.state === 'read') return { url: reading.url, feed: reading.feed }
  if (reading.state === 'failed' && reading.problem === 'not-a-feed') {
    const all = await newsroom.wire.discoverFeeds(url)
    for (const announced of all.slice(0, 3)) {
      const found = await newsroom.wire.readFeed({ url: announced.url })
      if (found.state === 'read')
        return { url: found.url, feed: found.feed, others: all.filter((one) => one !== announced) }
    }
  }
  const reason = reading.state === 'failed' ? reading.reason : say.feeds.couldNotBeRead
  throw new UserError(
    reading.state === 'failed' ? reading.problem : 'unreachable',
    say.feeds.noFeedThere(reason),
    say.feeds.checkAddress,
  )
}

/** The subscription that is meant: by the feed's address, or words of its title. Throws `UserError` `no-subscription`. */
export async function findSubscription(
  newsroom: With<'store'>,
  invocation: Invocation,
  typed: string,
): Promise<{ subscription: SubscriptionRow; feed: FeedRow }> {
  const wanted = typed.trim().toLowerCase()
  const all = await subscriptionsOf(newsroom, invocation.place)
  const fits = all.filter(
    ({ subscription, feed }) =>
      subscription.id === wanted ||
      feed.url.toLowerCase() === wanted ||
      subscription.name?.toLowerCase().includes(wanted) ||
      feed.title.toLowerCase().includes(wanted) ||
      feed.url.toLowerCase().includes(wanted),
  )
  const whole = fits.filter(({ subscription, feed }) => calledHere(subscription, feed).toLowerCase() === wanted)
  const here = fits.filter(({ subscription }) => subscription.channel === invocation.place.channel)
  const only = [fits, whole, here].find((some) => some.length === 1)?.[0]
  if (only) return only
  if (fits.length === 0) {
    const names = all.slice(0, 8).map(({ subscription, feed }) => calledHere(subscription, feed))
    throw new UserError(
      'no-subscription',
      say.feeds.noneCalled(typed.slice(0, 60)),
      names.length ? say.feeds.thereAre(names.join(', ')) : say.feeds.addOneWith,
    )
  }
  throw new UserError(
    'several-subscriptions',
    say.feeds.fitsSeveral(typed.slice(0, 60), fits.length),
    say.feeds.sayWhich(
      fits.slice(0, 8).map(({ feed, subscription }) => say.feeds.feedIn(feed.url, subscription.channelName)),
    ),
  )
}

export async function subscriptionsOf(
  newsroom: With<'store'>,
  place: Workspace,
): Promise<{ subscription: SubscriptionRow; feed: FeedRow }[]> {
  const rows = await newsroom.store.subscriptions.ofWorkspace(place.platform, place.workspace)
  const feeds = new Map(
    (await newsroom.store.feeds.ofWorkspace(place.platform, place.workspace)).map((feed) => [feed.id, feed]),
  )
  return rows.flatMap((subscription) => {
    const feed = feeds.get(subscription.feed)
    return feed ? [{ subscription, feed }] : []
  })
}

export type NewSubscription = Omit<
  SubscriptionRow,
  'id' | 'feed' | 'since' | 'heldBack' | 'createdAt' | 'state' | 'pausedUntil' | 'name' | 'colour' | 'picture' | 'icon'
>

interface WatchedFeed {
  readonly url: string
  /** Words of the part of a page that has no feed; empty: all of it. Absent: it is a feed. */
  readonly near?: string
  readonly title: string
  /** What stands in it now, where somebody has looked. */
  readonly items?: readonly FeedItem[]
  readonly nextPoll: number
  readonly at: number
}

/**
 * Undefined when the channel has that feed already. A feed that others read already is read anew, for its items to be held
 * back here; items and articles of one that was watched before are still there, and none is posted again.
 */
export async function subscribeTo(
  rows: Rows,
  { url, near, title, items, nextPoll, at }: WatchedFeed,
  wanted: NewSubscription,
): Promise<{ subscription: SubscriptionRow; feed: FeedRow } | undefined> {
  const kind = near === undefined ? 'feed' : 'page'
  const feed = await rows.feeds.add({ url, kind, title, nextPoll, interval: 0, at })
  if (near !== undefined) await rows.watches.add({ feed: feed.id, near })
  const subscription = await rows.subscriptions.add({
    ...wanted,
    feed: feed.id,
    state: 'active',
    pausedUntil: null,
    name: null,
    colour: null,
    picture: null,
    icon: null,
    since: null,
    heldBack: null,
    createdAt: at,
  })
  if (!subscription) return undefined
  if (items) await noteThere(rows, subscription.id, items)
  await rows.feeds.save(feed.id, { nextPoll, etag: null, lastModified: null })
  return { subscription, feed }
}

export async function completeSubscription(query: CompletionQuery, newsroom: With<'store'>): Promise<Choice[]> {
  const { subscriptions, feeds } = newsroom.store
  const { platform, workspace } = query.place
  const choices: Choice[] = []
  for (const found of await subscriptions.search(platform, workspace, query.typed, offered)) {
    const row = await feeds.byId(found.feed)
    if (!row) continue
    choices.push({ label: say.feeds.feedIn(calledHere(found, row), found.channelName).slice(0, 100), value: found.id })
  }
  return choices
}
