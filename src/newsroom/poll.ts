import type { ChannelRef } from '../core/command.ts'
import type { FeedRow } from '../core/rows/feed.ts'
import type { SubscriptionRow } from '../core/rows/subscription.ts'
import type { FeedReading } from '../core/wire.ts'
import { noticeCard } from './cards/notice.ts'
import type { Newsroom } from './newsroom.ts'
import { channelOf } from './place.ts'
import { takeItems } from './take-items.ts'

const leaseMs = 120_000
/** One failed poll is a blip; from the second on it is told. */
const toldFrom = 2

/** Reads a feed that is due, and keeps what is new in it. Does nothing when another worker has it. */
export async function pollFeed(newsroom: Newsroom, id: string): Promise<void> {
  const now = newsroom.clock()
  const feed = await newsroom.store.feeds.claim(id, now, now + leaseMs)
  if (feed) await pollClaimed(newsroom, feed)
}

async function pollClaimed(newsroom: Newsroom, feed: FeedRow): Promise<void> {
  const reading = await newsroom.wire.readFeed({
    url: feed.url,
    ...(feed.etag && { etag: feed.etag }),
    ...(feed.lastModified && { lastModified: feed.lastModified }),
  })
  const now = newsroom.clock()
  if (reading.state === 'failed') return noteFailure(newsroom, feed, reading, now)
  if (reading.state === 'read') await takeItems(newsroom, feed, reading.feed.items, now)
  await noteSuccess(newsroom, feed, reading, now)
}

async function noteSuccess(
  newsroom: Newsroom,
  feed: FeedRow,
  reading: Exclude<FeedReading, { state: 'failed' }>,
  now: number,
): Promise<void> {
  const read = reading.state === 'read' ? reading : undefined
  const { nextPoll, interval } = newsroom.rhythm({
    now,
    interval: feed.interval,
    failures: 0,
    published: read?.feed.items.map((item) => item.published).filter((at) => at !== undefined) ?? [],
    ...(read?.feed.interval !== undefined && { hint: read.feed.interval }),
    ...(reading.notBefore !== undefined && { notBefore: reading.notBefore }),
  })
  const moved = read && read.url !== feed.url && !(await newsroom.store.feeds.byUrl(read.url)) ? { url: read.url } : {}
  if (feed.state === 'failing' || feed.state === 'gone') {
    const days = feed.lastSuccess === null ? '' : `, after ${spell(now - feed.lastSuccess)}`
    await tell(newsroom, feed, `recovered:${now}`, 'Feed is back', `${feed.title} can be read again${days}.`)
  }
  await newsroom.store.feeds.save(feed.id, {
    ...moved,
    ...(read && {
      title: read.feed.title || feed.title,
      siteUrl: read.feed.siteUrl ?? null,
      etag: read.etag ?? null,
      lastModified: read.lastModified ?? null,
    }),
    state: 'ok',
    problem: null,
    failures: 0,
    lastPoll: now,
    lastSuccess: now,
    nextPoll,
    interval,
  })
}

async function noteFailure(
  newsroom: Newsroom,
  feed: FeedRow,
  reading: Extract<FeedReading, { state: 'failed' }>,
  now: number,
): Promise<void> {
  const asked = reading.problem === 'rate-limited'
  const failures = asked ? feed.failures : feed.failures + 1
  const { nextPoll, interval } = newsroom.rhythm({
    now,
    interval: feed.interval,
    published: [],
    failures: Math.max(1, failures),
    ...(reading.retryAfter !== undefined && { retryAfter: reading.retryAfter }),
  })
  const state = reading.problem === 'gone' ? 'gone' : failures >= toldFrom ? 'failing' : feed.state
  if (state !== feed.state && feed.state !== 'failing' && feed.state !== 'gone') {
    await tell(
      newsroom,
      feed,
      `failing:${now}`,
      'Feed can’t be read',
      `${feed.title}: ${reading.reason} I go on trying, and say so when it is back.`,
    )
  }
  newsroom.log('warn', 'a feed could not be read', { feed: feed.url, problem: reading.problem, failures })
  await newsroom.store.feeds.save(feed.id, {
    state,
    problem: reading.reason,
    failures,
    lastPoll: now,
    nextPoll,
    interval,
  })
}

/** Once per change of state, in the ops channel of each workspace where it has one. */
async function tell(newsroom: Newsroom, feed: FeedRow, change: string, title: string, sentence: string): Promise<void> {
  const told = new Set<string>()
  for (const subscription of await newsroom.store.subscriptions.ofFeed(feed.id)) {
    if (subscription.state !== 'active') continue
    const place = await opsChannel(newsroom, subscription)
    const where = `${place.platform}/${place.workspace}/${place.channel}`
    if (told.has(where)) continue
    told.add(where)
    await newsroom.store.deliveries.add({
      ...place,
      key: `feed:${feed.id}:${change}:${where}`,
      card: noticeCard(title, sentence, 'warning'),
      article: null,
      at: newsroom.clock(),
    })
  }
}

async function opsChannel(newsroom: Newsroom, subscription: SubscriptionRow): Promise<ChannelRef> {
  const ops = await newsroom.settings.get(subscription.platform, subscription.workspace, 'ops-channel')
  return ops
    ? { platform: subscription.platform, workspace: subscription.workspace, channel: ops }
    : channelOf(subscription)
}

function spell(ms: number): string {
  const hours = Math.round(ms / 3_600_000)
  if (hours < 1) return `${Math.max(1, Math.round(ms / 60_000))} minutes`
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}
