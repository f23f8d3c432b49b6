import { channelKey } from '../../core/place.ts'
import type { FeedRow } from '../../core/rows/feed.ts'
import { say } from '../../locales/index.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'
import { opsChannelOf } from '../place.ts'

type Uses = With<'store' | 'settings' | 'clock'>

/** Of each change of state, once: it is back, it has gone quiet, it speaks again. What was quiet from the start is not told. */
export async function tellOfSuccess(
  newsroom: Uses,
  feed: FeedRow,
  { state, newest, now }: { readonly state: 'ok' | 'quiet'; readonly newest: number; readonly now: number },
): Promise<void> {
  const words = say.feeds.tellings[feed.kind]
  const silence = words.newestCame(spell(now - newest))
  if (feed.state === 'failing' || feed.state === 'gone') {
    const after = feed.lastSuccess === null ? undefined : spell(now - feed.lastSuccess)
    const still = state === 'quiet' ? ` ${silence}.` : ''
    const sentence = `${say.feeds.readAgain(feed.title, after)}${still}`
    await tell(newsroom, feed, { change: `recovered:${feed.lastSuccess}`, title: words.isBack, sentence })
  } else if (state === 'quiet' && feed.state === 'ok') {
    const sentence = say.feeds.goneQuiet(feed.title, silence, feed.url)
    await tell(newsroom, feed, { change: `quiet:${newest}`, title: words.isQuiet, sentence })
  } else if (state === 'ok' && feed.state === 'quiet') {
    const sentence = words.speaksAfter(feed.title, feed.newest === null ? undefined : spell(now - feed.newest))
    const answers = `quiet:${feed.newest}`
    await tell(newsroom, feed, { change: `speaks:${feed.newest}`, answers, title: words.speaks, sentence })
  }
}

/** That it can't be read, and why. */
export async function tellOfFailure(newsroom: Uses, feed: FeedRow, reason: string): Promise<void> {
  await tell(newsroom, feed, {
    change: `failing:${feed.lastSuccess}`,
    title: say.feeds.tellings[feed.kind].cantBeRead,
    sentence: say.feeds.goesOnTrying(feed.title, reason),
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
async function tell(newsroom: Uses, feed: FeedRow, { change, answers, title, sentence }: Telling): Promise<void> {
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
  if (hours < 1) return say.feeds.silentMinutes(Math.max(1, Math.round(ms / 60_000)))
  return hours < 48 ? say.feeds.silentHours(hours) : say.feeds.silentDays(Math.round(hours / 24))
}
