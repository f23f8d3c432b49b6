import type { FeedRow } from '../../core/rows/feed.ts'
import type { FeedReading } from '../../core/wire.ts'
import type { With } from '../newsroom.ts'
import { isQuiet, learnHabit } from './silence.ts'
import { takeItems } from './take-items.ts'
import { tellOfFailure, tellOfSuccess } from './tell.ts'

type Uses = With<'store' | 'wire' | 'settings' | 'rhythm' | 'clock' | 'log'>

const leaseMs = 120_000
/** One failed poll is a blip; from the second on it is told. */
const toldFrom = 2

/** Reads a feed that is due, and keeps what is new in it. Does nothing when another worker has it. */
export async function pollFeed(newsroom: Uses, id: string): Promise<void> {
  const now = newsroom.clock()
  const feed = await newsroom.store.feeds.claim(id, now, now + leaseMs)
  if (feed) await pollClaimed(newsroom, feed)
}

async function pollClaimed(newsroom: Uses, feed: FeedRow): Promise<void> {
  const reading = await newsroom.wire.readFeed({
    url: feed.url,
    ...(feed.etag && { etag: feed.etag }),
    ...(feed.lastModified && { lastModified: feed.lastModified }),
  })
  const now = newsroom.clock()
  if (reading.state === 'failed') return noteFailure(newsroom, feed, reading, now)
  const news = reading.state === 'read' ? await takeItems(newsroom, feed, reading.feed.items, now) : 0
  await noteSuccess(newsroom, feed, reading, news > 0 && feed.lastSuccess !== null, now)
}

async function noteSuccess(
  newsroom: With<'store' | 'settings' | 'rhythm' | 'clock'>,
  feed: FeedRow,
  reading: Exclude<FeedReading, { state: 'failed' }>,
  spoke: boolean,
  now: number,
): Promise<void> {
  const read = reading.state === 'read' ? reading : undefined
  const published = read?.feed.items.map((item) => item.published).filter((at) => at !== undefined) ?? []
  const times = spoke && published.length === 0 ? await firstSeen(newsroom, feed) : published
  const habit = learnHabit(feed, { now, times, spoke })
  const { nextPoll, interval } = newsroom.rhythm({
    now,
    interval: feed.interval,
    failures: 0,
    published,
    ...(habit.gap !== null && { gap: habit.gap }),
    ...(habit.newest !== null && { newest: habit.newest }),
    ...(read?.feed.interval !== undefined && { hint: read.feed.interval }),
    ...(reading.freshFor !== undefined && { freshFor: reading.freshFor }),
  })
  const moved = read && read.url !== feed.url && !(await newsroom.store.feeds.byUrl(read.url)) ? { url: read.url } : {}
  const state = isQuiet(habit, now) ? 'quiet' : 'ok'
  await tellOfSuccess(newsroom, feed, { state, newest: habit.newest ?? now, now })
  await newsroom.store.feeds.save(feed.id, {
    ...moved,
    ...(read && {
      title: read.feed.title || feed.title,
      siteUrl: read.feed.siteUrl ?? null,
      etag: read.etag ?? null,
      lastModified: read.lastModified ?? null,
    }),
    ...habit,
    state,
    problem: null,
    failures: 0,
    lastPoll: now,
    lastSuccess: now,
    nextPoll,
    interval,
  })
}

/** For feeds that give no dates: when their items were first seen. */
async function firstSeen(newsroom: With<'store'>, feed: FeedRow): Promise<number[]> {
  return (await newsroom.store.items.ofFeed(feed.id, 40)).map((item) => item.firstSeen)
}

async function noteFailure(
  newsroom: With<'store' | 'settings' | 'rhythm' | 'clock' | 'log'>,
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
    await tellOfFailure(newsroom, feed, reading.reason)
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
