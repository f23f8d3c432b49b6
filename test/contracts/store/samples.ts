import type { Card } from '../../../src/core/card.ts'
import { type NewId, uuidv7Generator } from '../../../src/core/id.ts'
import type { ChannelRef } from '../../../src/core/place.ts'
import type { ArticleRow } from '../../../src/core/rows/article.ts'
import type { DeliveryRow } from '../../../src/core/rows/delivery.ts'
import type { FeedRow } from '../../../src/core/rows/feed.ts'
import type { FollowupRow } from '../../../src/core/rows/followup.ts'
import type { ItemRow } from '../../../src/core/rows/item.ts'
import type { ScheduleRow } from '../../../src/core/rows/schedule.ts'
import type { SubscriptionRow } from '../../../src/core/rows/subscription.ts'
import type { Store } from '../../../src/core/store.ts'

/** What the tests of one store share; `store` is empty at the start of each test, and `now` is its clock. */
export interface World {
  store: Store
  now: number
  readonly newId: NewId
}

/** Ids that are the same in every run, all made in one millisecond. */
export function testIds(): NewId {
  let made = 0
  return uuidv7Generator(
    () => 0,
    (bytes) => new DataView(bytes.buffer).setUint32(bytes.length - 4, ++made),
  )
}

/** Three channels: two of one workspace, one of another that has the same channel name. */
export const night: ChannelRef = { platform: 'local', workspace: 'desk', channel: 'night' }
export const politics: ChannelRef = { platform: 'local', workspace: 'desk', channel: 'politics' }
export const elsewhere: ChannelRef = { platform: 'local', workspace: 'other', channel: 'night' }

export const card: Card = {
  title: 'A “card” — with 夜',
  parts: [{ type: 'text', text: ['exact ', { type: 'strong', text: '\0' }] }],
}

/** How many racers try to win one row at once. */
const racers = 8

/** What each of the racers got, without those that got nothing. */
export async function race<T>(attempt: (racer: number) => Promise<T | undefined>): Promise<T[]> {
  const got = await Promise.all(Array.from({ length: racers }, (_, racer) => attempt(racer)))
  return got.filter((one) => one !== undefined)
}

let counted = 0

export function addFeed(
  store: Store,
  change: { readonly url?: string; readonly nextPoll?: number } = {},
): Promise<FeedRow> {
  return store.feeds.add({
    url: `https://wire.test/${++counted}.xml`,
    title: 'Wire',
    nextPoll: 0,
    interval: 60_000,
    at: 1,
    ...change,
  })
}

export async function subscribe(
  store: Store,
  feed: string,
  change: Partial<Omit<SubscriptionRow, 'id'>> = {},
): Promise<SubscriptionRow> {
  const added = await store.subscriptions.add({
    ...night,
    channelName: '#night',
    feed,
    filter: '',
    style: 'each',
    state: 'active',
    pausedUntil: null,
    name: null,
    colour: null,
    picture: null,
    icon: null,
    catchUp: 0,
    since: null,
    heldBack: null,
    createdBy: 'ann',
    createdAt: 1,
    ...change,
  })
  if (added === undefined) throw new Error('the channel has the feed already')
  return added
}

export function itemOf(feed: string, change: Partial<Omit<ItemRow, 'id'>> = {}): Omit<ItemRow, 'id'> {
  return {
    feed,
    guid: `guid-${++counted}`,
    url: null,
    title: 'An item',
    item: '{}',
    fingerprint: 'f',
    state: 'new',
    article: null,
    problem: null,
    attempts: 0,
    nextAttempt: 0,
    firstSeen: 1,
    ...change,
  }
}

type NewArticle = Omit<ArticleRow, 'id' | 'version' | 'updatedAt'>

export function articleOf(
  change: Partial<NewArticle> & { readonly headline?: string; readonly text?: string } = {},
): NewArticle {
  const { headline = 'Harbour opens', text = 'The harbour opened on Monday.', ...rest } = change
  return {
    canonicalUrl: null,
    workspace: null,
    asker: null,
    content: { headline, text },
    fingerprint: '0123456789abcdef',
    createdAt: 1,
    ...rest,
  }
}

/** An article that is there, and shown in a channel. */
export async function showArticle(
  store: Store,
  change: Parameters<typeof articleOf>[0] & { readonly place?: ChannelRef; readonly at?: number } = {},
): Promise<ArticleRow> {
  const { place = night, at = 1, ...rest } = change
  const { article } = await store.articles.add(articleOf(rest))
  await store.articles.show(article.id, place, at)
  return article
}

export function followupOf(
  change: Partial<FollowupRow> = {},
): Omit<FollowupRow, 'id' | 'number' | 'reminders' | 'updatedAt'> {
  return {
    ...night,
    channelName: '#night',
    text: 'Ask the ministry again',
    article: null,
    span: null,
    story: null,
    ownerId: null,
    ownerName: null,
    backupId: null,
    backupName: null,
    priority: 'normal',
    createdBy: 'ann',
    due: null,
    state: 'open',
    nextReminder: null,
    createdAt: 5,
    ...change,
  }
}

export function scheduleOf(change: Partial<ScheduleRow> = {}): Omit<ScheduleRow, 'id' | 'number' | 'lastRun'> {
  return {
    ...night,
    channelName: '#night',
    what: 'digest',
    cron: '30 8 * * 1-5',
    spoken: 'weekdays 08:30',
    timeZone: 'Europe/Vienna',
    nextRun: 100,
    createdBy: 'ann',
    createdAt: 1,
    ...change,
  }
}

/** Puts a row in the outbox, and gives it back. */
export async function addDelivery(
  store: Store,
  key: string,
  change: { readonly place?: ChannelRef; readonly at?: number; readonly article?: string } = {},
): Promise<DeliveryRow> {
  const { place = night, at = 1, article = null } = change
  await store.deliveries.add({ kind: 'notice', key, card, article, ...place, at })
  const row = await store.deliveries.byKey(key)
  if (row === undefined) throw new Error(`the delivery ${key} is not there`)
  return row
}
