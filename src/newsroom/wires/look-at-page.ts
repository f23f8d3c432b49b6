import type { FeedRow } from '../../core/rows/feed.ts'
import type { SubscriptionRow } from '../../core/rows/subscription.ts'
import type { WatchRow } from '../../core/rows/watch.ts'
import type { LinesReading } from '../../core/wire.ts'
import { compareLines, type LineChange, partNear, shareKept, stateOf } from '../../text/changes/index.ts'
import { watchCard } from '../cards/watch.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { passesFilter } from './filter/index.ts'
import type { Polled, StillHeld } from './polled.ts'
import { noteState } from './restless.ts'
import { leaveToLook } from './robots.ts'
import { isActive } from './subscribe.ts'
import { pageAddress, partAddress, watchedAddress, watchTitle } from './watched-address.ts'

/** A page that keeps less than this of what it said is looked at once more before that is told: it may be an error page. */
const leastKept = 0.2
const fewLines = 3
const rememberedChanges = 20

/** Looks at a watched page; what differs is put in the outbox of each channel that watches it, together with the page as it is now. */
export async function lookAtWatched(
  newsroom: With<'store' | 'wire' | 'clock'>,
  feed: FeedRow,
  stillHeld: StillHeld,
): Promise<Polled | 'taken over'> {
  const watch = await newsroom.store.watches.byFeed(feed.id)
  if (!watch) throw new Error(`the watched page ${feed.id} has no row of its own`)
  const leave = await leaveToLook(newsroom, pageAddress(feed.url))
  if (leave !== 'may')
    return { state: 'failed', problem: leave.passing ? 'unreachable' : 'disallowed', reason: leave.reason }
  const reading = await newsroom.wire.readLines({
    url: pageAddress(feed.url),
    ...(feed.etag && { etag: feed.etag }),
    ...(feed.lastModified && { lastModified: feed.lastModified }),
  })
  if (reading.state === 'failed') return reading
  const fresh = reading.freshFor !== undefined && { freshFor: reading.freshFor }
  if (reading.state === 'unchanged') return { state: 'unchanged', times: watch.changedAt, spoke: false, ...fresh }
  if (!(await stillHeld())) return 'taken over'
  const { changes, doubtful, changedAt } = await take(newsroom, feed, watch, reading)
  if (doubtful) return { state: 'doubtful' }
  return {
    state: 'read',
    url: watchedAddress(reading.url, watch.near),
    title: watchTitle(reading.title || pageAddress(feed.url), watch.near),
    times: changedAt,
    spoke: changes > 0,
    ...(reading.etag && { etag: reading.etag }),
    ...(reading.lastModified && { lastModified: reading.lastModified }),
    ...fresh,
  }
}

interface Taken {
  readonly changes: number
  readonly changedAt: readonly number[]
  readonly doubtful: boolean
}

async function take(
  newsroom: With<'store' | 'clock'>,
  feed: FeedRow,
  watch: WatchRow,
  reading: Extract<LinesReading, { state: 'read' }>,
): Promise<Taken> {
  const at = newsroom.clock()
  const part = partNear(reading.lines, watch.near, watch.lines ?? undefined)
  const lines = part ?? []
  const before = { lines: watch.lines ?? [], at: feed.lastSuccess ?? at }
  const after = { lines, at }
  const first = watch.lines === null
  const changes = first ? [] : compareLines(before, after)
  const drastic = changes.length > 0 && before.lines.length >= fewLines && shareKept(before, after) < leastKept
  const gone = part === undefined
  if ((drastic || (gone && !first && before.lines.length > 0)) && !watch.doubted) {
    await newsroom.store.watches.save(feed.id, { doubted: true })
    return { changes: 0, changedAt: watch.changedAt, doubtful: true }
  }
  const subscriptions = (await newsroom.store.subscriptions.ofFeed(feed.id)).filter((one) => isActive(one, at))
  const page = { title: reading.title || feed.title, url: partAddress(feed.url), near: watch.near }
  return newsroom.store.transaction(async (rows) => {
    const heard = changes.length > 0 && subscriptions.some(({ since }) => since !== null)
    const arrival = heard ? await noteState(rows, feed.id, stateOf(after), at) : 'new'
    const told = arrival === 'restless' ? [] : changes
    const changedAt = told.length > 0 ? [at, ...watch.changedAt].slice(0, rememberedChanges) : watch.changedAt
    const number = watch.changes + (told.length > 0 ? 1 : 0)
    await rows.watches.save(feed.id, { lines, changes: number, changedAt, doubted: false })
    for (const subscription of subscriptions) {
      // To a channel that began to watch since the last look, all of it is old.
      if (subscription.since === null) await rows.subscriptions.save(subscription.id, { since: at, heldBack: 0 })
      else if (told.length > 0 && isWanted(subscription, told))
        await rows.deliveries.add({
          ...channelOf(subscription),
          kind: 'change',
          key: `watch:${subscription.id}:${feed.id}:${number}`,
          card: {
            ...watchCard(page, told, { gone, restless: arrival === 'back' }),
            ...(subscription.colour !== null && { colour: subscription.colour }),
          },
          article: null,
          at,
        })
    }
    return { changes: told.length, changedAt, doubtful: false }
  })
}

function isWanted({ filter }: SubscriptionRow, changes: readonly LineChange[]): boolean {
  const text = changes.flatMap(({ before = [], after = [] }) => [...before, ...after]).join('\n')
  return passesFilter(filter, { title: '', text })
}
