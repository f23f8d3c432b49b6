import { channelKey } from '../../core/place.ts'
import type { FeedRow } from '../../core/rows/feed.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'
import { opsChannelOf } from '../place.ts'

const words = {
  feed: { name: 'Feed', newestCame: 'Its newest article came', speaks: 'has something new' },
  page: { name: 'Watched page', newestCame: 'It changed last', speaks: 'has changed' },
} as const

type Uses = With<'store' | 'settings' | 'clock'>

/** Of each change of state, once: it is back, it has gone quiet, it speaks again. What was quiet from the start is not told. */
export async function tellOfSuccess(
  newsroom: Uses,
  feed: FeedRow,
  { state, newest, now }: { readonly state: 'ok' | 'quiet'; readonly newest: number; readonly now: number },
): Promise<void> {
  const { name, newestCame, speaks } = words[feed.kind]
  const silence = `${newestCame} ${spell(now - newest)} ago`
  if (feed.state === 'failing' || feed.state === 'gone') {
    const after = feed.lastSuccess === null ? '' : `, after ${spell(now - feed.lastSuccess)}`
    const still = state === 'quiet' ? ` ${silence}.` : ''
    const sentence = `${feed.title} can be read again${after}.${still}`
    await tell(newsroom, feed, { change: `recovered:${feed.lastSuccess}`, title: `${name} is back`, sentence })
  } else if (state === 'quiet' && feed.state === 'ok') {
    const sentence = `${feed.title} can be read, but has gone quiet. ${silence}, which is long for it. Its address may have moved: /desk feed test ${feed.url}`
    await tell(newsroom, feed, { change: `quiet:${newest}`, title: `${name} has gone quiet`, sentence })
  } else if (state === 'ok' && feed.state === 'quiet') {
    const sentence = `${feed.title} ${speaks}${feed.newest === null ? '' : ` after ${spell(now - feed.newest)}`}.`
    const answers = `quiet:${feed.newest}`
    await tell(newsroom, feed, { change: `speaks:${feed.newest}`, answers, title: `${name} speaks again`, sentence })
  }
}

/** That it can't be read, and why. */
export async function tellOfFailure(newsroom: Uses, feed: FeedRow, reason: string): Promise<void> {
  const sentence = `${feed.title}: ${reason} I go on trying, and say so when it is back.`
  await tell(newsroom, feed, {
    change: `failing:${feed.lastSuccess}`,
    title: `${words[feed.kind].name} can’t be read`,
    sentence,
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
  if (hours < 1) return `${Math.max(1, Math.round(ms / 60_000))} minutes`
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}
