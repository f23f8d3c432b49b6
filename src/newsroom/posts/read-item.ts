import type { ArticleContent } from '../../core/article.ts'
import type { ItemRow } from '../../core/rows/item.ts'
import type { FeedItem, PageReading } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { fingerprint } from '../../text/stories/index.ts'
import { analysisOf, keepArticle } from '../articles/article.ts'
import { leaseMs } from '../lease.ts'
import type { With } from '../newsroom.ts'
import { keptItem } from '../wires/kept-item.ts'
import { catchUpKey } from '../wires/take-items.ts'
import { routeInTurn } from './route-in-turn.ts'
import { momentMs, turnMs } from './turn.ts'

const triesAtMost = 6
const minuteMs = 60_000
const enoughOwnText = 600

type Uses = With<'store' | 'wire' | 'analyst' | 'settings' | 'memory' | 'clock' | 'platforms'>

/**
 * Reads the article of an item that is new or has changed; it is routed in its turn. For one that has waited for its turn long enough,
 * it only sees to that. Does nothing when another worker has it.
 */
export async function readItem(newsroom: Uses, id: string): Promise<void> {
  const now = newsroom.clock()
  const known = await newsroom.store.items.byId(id)
  if (!known) return
  if (known.state === 'new' && !(await readOnce(newsroom, known, now))) return
  await routeInTurn(newsroom, known.feed)
}

/** Answers whether it was ours to read. */
async function readOnce(newsroom: Uses, known: ItemRow, now: number): Promise<boolean> {
  const leaseUntil = now + leaseMs
  try {
    const row = await newsroom.store.items.claim(known.id, now, leaseUntil)
    if (row) await readHeld(newsroom, row, leaseUntil)
    return row !== undefined
  } catch (error) {
    // A fault that passes costs the feed's order nothing; one that comes again, here too, waits for the end of its lease.
    const change = { attempts: 1, nextAttempt: newsroom.clock() + momentMs }
    if (known.attempts === 0) await newsroom.store.items.giveBack(known.id, leaseUntil, change).catch(() => {})
    throw error
  }
}

async function readHeld(newsroom: Uses, row: ItemRow, leaseUntil: number): Promise<void> {
  const item = keptItem(row)
  const { reading, fromFeed } = await readContent(newsroom, item)
  // Another worker may have it by now, where this process stood still; or its words changed, and it is to be read once more.
  if (!(await newsroom.store.items.holds(row.id, leaseUntil))) return
  if (reading.state === 'failed' && reading.passing && row.attempts + 1 < triesAtMost)
    return tryAgain(newsroom, row, reading)
  if (reading.state !== 'read') return wait(newsroom, row, { problem: reading.reason })
  const content = {
    ...reading.article,
    headline: reading.article.headline || item.title,
    ...(fromFeed !== undefined && { fromFeed }),
    ...(reading.article.published === undefined &&
      item.published !== undefined && { published: publishedOf(item.published) }),
  }
  if (await isGone(newsroom, row, content)) return newsroom.store.items.letGo(row.id, newsroom.clock())
  const { article } = await keepArticle(newsroom, content, undefined)
  await analysisOf(newsroom, article)
  await wait(newsroom, row, { article: article.id, problem: null })
}

/**
 * Whether its article was here and is gone, whatever feed brings it now: then the item goes as well. A new subscription may have asked for
 * one whose time was over.
 */
async function isGone(
  { store, clock }: With<'store' | 'clock'>,
  row: ItemRow,
  content: ArticleContent,
): Promise<boolean> {
  const { canonicalUrl } = content
  if (canonicalUrl === undefined || (await store.articles.forWork.byUrl(canonicalUrl))) return false
  const gone = await store.gone.page(canonicalUrl, fingerprint(content.text), clock())
  if (gone !== 'over') return gone === 'forgotten'
  for (const { id } of await store.subscriptions.ofFeed(row.feed))
    if (await store.keyValues('catch-up').get<boolean>(catchUpKey(id, row.id))) return false
  return true
}

function wait(
  newsroom: With<'store' | 'clock'>,
  row: ItemRow,
  outcome: Partial<Pick<ItemRow, 'article' | 'problem'>>,
): Promise<void> {
  const nextAttempt = newsroom.clock() + turnMs
  return newsroom.store.items.save(row.id, { ...outcome, state: 'waiting', attempts: 0, nextAttempt })
}

/** The page behind the item; where it can't be had, the text that the feed itself carries, if that is more than a teaser. */
async function readContent(
  newsroom: With<'wire'>,
  item: FeedItem,
): Promise<{ readonly reading: PageReading; readonly fromFeed?: string }> {
  const own = (item.contentHtml ?? item.summary ?? '').length >= (item.url ? enoughOwnText : 1)
  const ownContent = () =>
    newsroom.wire.readContent({
      body: item.contentHtml ?? item.summary ?? '',
      mime: item.contentHtml ? 'text/html' : 'text/plain',
      title: item.title,
      ...(item.url && { url: item.url }),
    })
  if (!item.url)
    return {
      reading: own
        ? await ownContent()
        : { state: 'no-article', problem: 'no-article', reason: say.posts.nothingInFeed },
    }
  const page = await newsroom.wire.readPage(item.url)
  if (page.state === 'read' || !own) return { reading: page }
  const fallback = await ownContent()
  return fallback.state === 'read' ? { reading: fallback, fromFeed: page.reason } : { reading: page }
}

async function tryAgain(
  newsroom: With<'store' | 'clock'>,
  row: ItemRow,
  reading: Extract<PageReading, { state: 'failed' }>,
): Promise<void> {
  const wait = Math.max(reading.retryAfter ?? 0, minuteMs * 2 ** row.attempts)
  await newsroom.store.items.save(row.id, {
    state: 'new',
    attempts: row.attempts + 1,
    nextAttempt: newsroom.clock() + wait,
    problem: reading.reason,
  })
}

function publishedOf(at: number) {
  return { date: new Date(at).toISOString().slice(0, 10), at }
}
