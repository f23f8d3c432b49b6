import type { FeedRow } from '../../core/rows/feed.ts'
import { leaseMs } from '../lease.ts'
import type { With } from '../newsroom.ts'
import { lookAtWatched } from './look-at-page.ts'
import type { Polled, StillHeld } from './polled.ts'
import { isQuiet, learnHabit } from './silence.ts'
import { takeItems } from './take-items.ts'
import { tellOfFailure, tellOfSuccess } from './tell.ts'

type Uses = With<'store' | 'wire' | 'settings' | 'rhythm' | 'clock' | 'log'>

/** Between two looks at a page, however seldom it changes: somebody waits for just this change. */
const longestLookMs = 3_600_000
/** One failed poll is a blip; from the second on it is told. */
const toldFrom = 2

/** Reads a feed that is due, or looks at a watched page, and keeps what is new in it. Does nothing when another worker has it. */
export async function pollFeed(newsroom: Uses, id: string): Promise<void> {
  const now = newsroom.clock()
  const leaseUntil = now + leaseMs
  const feed = await newsroom.store.feeds.claim(id, now, leaseUntil)
  // This process may have stood still, and another one may have read more since.
  const stillHeld = () => newsroom.store.feeds.holds(id, leaseUntil)
  if (feed) await pollClaimed(newsroom, feed, stillHeld)
}

async function pollClaimed(newsroom: Uses, feed: FeedRow, stillHeld: StillHeld): Promise<void> {
  const read = feed.kind === 'page' ? lookAtWatched : readItems
  const polled = await read(newsroom, feed, stillHeld)
  if (polled === 'taken over') return
  const now = newsroom.clock()
  if (polled.state === 'failed') return noteFailure(newsroom, feed, polled, now)
  if (polled.state === 'doubtful') {
    // Without validators the next look gets all of the page again.
    const { nextPoll } = newsroom.rhythm({ now, interval: feed.interval, published: [], failures: 1 })
    return newsroom.store.feeds.save(feed.id, { nextPoll, etag: null, lastModified: null })
  }
  await noteSuccess(newsroom, feed, polled, now)
}

async function readItems(newsroom: Uses, feed: FeedRow, stillHeld: StillHeld): Promise<Polled | 'taken over'> {
  const reading = await newsroom.wire.readFeed({
    url: feed.url,
    ...(feed.etag && { etag: feed.etag }),
    ...(feed.lastModified && { lastModified: feed.lastModified }),
  })
  if (reading.state === 'failed') return reading
  const fresh = reading.freshFor !== undefined && { freshFor: reading.freshFor }
  if (reading.state === 'unchanged') return { state: 'unchanged', times: [], spoke: false, ...fresh }
  const { items, title, siteUrl, interval } = reading.feed
  if (!(await stillHeld())) return 'taken over'
  const spoke = (await takeItems(newsroom, feed, items, newsroom.clock())) > 0 && feed.lastSuccess !== null
  const published = items.map((item) => item.published).filter((at) => at !== undefined)
  return {
    state: 'read',
    url: reading.url,
    title,
    times: published,
    spoke,
    ...fresh,
    ...(siteUrl && { siteUrl }),
    ...(interval !== undefined && { hint: interval }),
    ...(reading.etag && { etag: reading.etag }),
    ...(reading.lastModified && { lastModified: reading.lastModified }),
  }
}

async function noteSuccess(
  newsroom: With<'store' | 'settings' | 'rhythm' | 'clock'>,
  feed: FeedRow,
  polled: Extract<Polled, { state: 'read' | 'unchanged' }>,
  now: number,
): Promise<void> {
  const read = polled.state === 'read' ? polled : undefined
  const { times: published, spoke } = polled
  const times = spoke && published.length === 0 ? await firstSeen(newsroom, feed) : published
  const habit = learnHabit(feed, { now, times, spoke })
  const { nextPoll, interval } = newsroom.rhythm({
    now,
    interval: feed.interval,
    failures: 0,
    published,
    ...(feed.kind === 'page' && { longest: longestLookMs }),
    ...(habit.gap !== null && { gap: habit.gap }),
    ...(habit.newest !== null && { newest: habit.newest }),
    ...(read?.hint !== undefined && { hint: read.hint }),
    ...(polled.freshFor !== undefined && { freshFor: polled.freshFor }),
  })
  const moved = read && read.url !== feed.url && !(await newsroom.store.feeds.byUrl(read.url)) ? { url: read.url } : {}
  const state = isQuiet(habit, now) ? 'quiet' : 'ok'
  await tellOfSuccess(newsroom, feed, { state, newest: habit.newest ?? now, now })
  await newsroom.store.feeds.save(feed.id, {
    ...moved,
    ...(read && {
      title: read.title || feed.title,
      siteUrl: read.siteUrl ?? null,
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
  reading: Extract<Polled, { state: 'failed' }>,
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
