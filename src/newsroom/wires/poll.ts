import { channelKey } from '../../core/place.ts'
import type { FeedRow } from '../../core/rows/feed.ts'
import type { FeedReading } from '../../core/wire.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'
import { opsChannelOf } from '../place.ts'
import { isQuiet, learnHabit } from './silence.ts'
import { takeItems } from './take-items.ts'

const leaseMs = 120_000
/** One failed poll is a blip; from the second on it is told. */
const toldFrom = 2

/** Reads a feed that is due, and keeps what is new in it. Does nothing when another worker has it. */
export async function pollFeed(
  newsroom: With<'store' | 'wire' | 'settings' | 'rhythm' | 'clock' | 'log'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const feed = await newsroom.store.feeds.claim(id, now, now + leaseMs)
  if (feed) await pollClaimed(newsroom, feed)
}

async function pollClaimed(
  newsroom: With<'store' | 'wire' | 'settings' | 'rhythm' | 'clock' | 'log'>,
  feed: FeedRow,
): Promise<void> {
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
    ...(reading.notBefore !== undefined && { notBefore: reading.notBefore }),
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

/** Of each change of state, once: it is back, it has gone quiet, it speaks again. What was quiet from the start is not told. */
async function tellOfSuccess(
  newsroom: With<'store' | 'settings' | 'clock'>,
  feed: FeedRow,
  { state, newest, now }: { readonly state: 'ok' | 'quiet'; readonly newest: number; readonly now: number },
): Promise<void> {
  const silence = `Its newest article came ${spell(now - newest)} ago`
  if (feed.state === 'failing' || feed.state === 'gone') {
    const after = feed.lastSuccess === null ? '' : `, after ${spell(now - feed.lastSuccess)}`
    const still = state === 'quiet' ? ` ${silence}.` : ''
    const sentence = `${feed.title} can be read again${after}.${still}`
    await tell(newsroom, feed, { change: `recovered:${feed.lastSuccess}`, title: 'Feed is back', sentence })
  } else if (state === 'quiet' && feed.state === 'ok') {
    const sentence = `${feed.title} can be read, but has gone quiet. ${silence}, which is long for it. Its address may have moved: /desk feed test ${feed.url}`
    await tell(newsroom, feed, { change: `quiet:${newest}`, title: 'Feed has gone quiet', sentence })
  } else if (state === 'ok' && feed.state === 'quiet') {
    const sentence = `${feed.title} has something new${feed.newest === null ? '' : ` after ${spell(now - feed.newest)}`}.`
    const answers = `quiet:${feed.newest}`
    await tell(newsroom, feed, { change: `speaks:${feed.newest}`, answers, title: 'Feed speaks again', sentence })
  }
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
    const sentence = `${feed.title}: ${reading.reason} I go on trying, and say so when it is back.`
    await tell(newsroom, feed, { change: `failing:${feed.lastSuccess}`, title: 'Feed can’t be read', sentence })
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

interface Telling {
  /** Names this change among all of the feed's, so that it is told once. */
  readonly change: string
  /** Told only where that change was. */
  readonly answers?: string
  readonly title: string
  readonly sentence: string
}

/** Once per change of state, in the ops channel of each workspace where it has one. */
async function tell(
  newsroom: With<'store' | 'settings' | 'clock'>,
  feed: FeedRow,
  { change, answers, title, sentence }: Telling,
): Promise<void> {
  const { deliveries } = newsroom.store
  const key = (of: string, where: string) => `feed:${feed.id}:${of}:${where}`
  const told = new Set<string>()
  for (const subscription of await newsroom.store.subscriptions.ofFeed(feed.id)) {
    if (subscription.state !== 'active') continue
    const place = await opsChannelOf(newsroom, subscription)
    const where = channelKey(place)
    if (told.has(where)) continue
    told.add(where)
    if (answers && !(await deliveries.byKey(key(answers, where)))) continue
    await deliveries.add({
      ...place,
      kind: 'feed',
      key: key(change, where),
      card: noticeCard(title, sentence, 'warning'),
      article: null,
      at: newsroom.clock(),
    })
  }
}

function spell(ms: number): string {
  const hours = Math.round(ms / 3_600_000)
  if (hours < 1) return `${Math.max(1, Math.round(ms / 60_000))} minutes`
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}
