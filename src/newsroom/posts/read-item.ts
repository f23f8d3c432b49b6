import type { Analysis } from '../../core/analysis.ts'
import type { ItemRow } from '../../core/rows/item.ts'
import type { FeedItem, PageReading } from '../../core/wire.ts'
import { analysisOf, type Kept, keepArticle } from '../articles/article.ts'
import { watchArticle } from '../changes/look.ts'
import { noteChanges } from '../changes/note.ts'
import type { With } from '../newsroom.ts'
import { keptItem } from '../wires/kept-item.ts'
import { routeArticle, routeUnread } from './route.ts'

const leaseMs = 180_000
const triesAtMost = 6
const minuteMs = 60_000
const enoughOwnText = 600

/** Reads the article of an item that is new or has changed, and routes it. Does nothing when another worker has it. */
export async function readItem(
  newsroom: With<'store' | 'wire' | 'analyst' | 'settings' | 'memory' | 'clock' | 'platforms'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const row = await newsroom.store.items.claim(id, now, now + leaseMs)
  if (!row) return
  const item = keptItem(row)
  const reading = await readContent(newsroom, item)
  if (reading.state === 'failed' && reading.passing && row.attempts + 1 < triesAtMost)
    return tryAgain(newsroom, row, reading)
  if (reading.state !== 'read') return giveUp(newsroom, row, item, reading.reason)
  const content = {
    ...reading.article,
    headline: reading.article.headline || item.title,
    ...(reading.article.published === undefined &&
      item.published !== undefined && { published: publishedOf(item.published) }),
  }
  const kept = await keepArticle(newsroom, content, undefined)
  const analysis = await analysisOf(newsroom, kept.article)
  await finish(newsroom, row, kept, analysis)
}

async function finish(
  newsroom: With<'store' | 'settings' | 'memory' | 'clock' | 'platforms' | 'analyst'>,
  row: ItemRow,
  kept: Kept,
  analysis: Analysis,
): Promise<void> {
  await noteChanges(newsroom, kept.article)
  const routed = await routeArticle(newsroom, row, kept.article, analysis)
  if (routed) await watchArticle(newsroom, kept.article, row.url ?? undefined)
  await newsroom.store.items.save(row.id, {
    state: routed ? 'read' : 'filtered',
    article: kept.article.id,
    problem: null,
  })
}

/** The page behind the item; where it can't be had, the text that the feed itself carries, if that is more than a teaser. */
async function readContent(newsroom: With<'wire'>, item: FeedItem): Promise<PageReading> {
  const own = (item.contentHtml ?? item.summary ?? '').length >= (item.url ? enoughOwnText : 1)
  const ownContent = () =>
    newsroom.wire.readContent({
      body: item.contentHtml ?? item.summary ?? '',
      mime: item.contentHtml ? 'text/html' : 'text/plain',
      title: item.title,
      ...(item.url && { url: item.url }),
    })
  if (!item.url)
    return own
      ? ownContent()
      : { state: 'no-article', problem: 'no-article', reason: 'The feed gives neither an address nor a text.' }
  const page = await newsroom.wire.readPage(item.url)
  if (page.state === 'read' || !own) return page
  const fallback = await ownContent()
  return fallback.state === 'read' ? fallback : page
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

/** Nothing is passed over in silence: the channel gets the headline and the reason. */
async function giveUp(newsroom: With<'store' | 'clock'>, row: ItemRow, item: FeedItem, reason: string): Promise<void> {
  await routeUnread(newsroom, row, item, reason)
  await newsroom.store.items.save(row.id, { state: 'failed', problem: reason })
}

function publishedOf(at: number) {
  return { date: new Date(at).toISOString().slice(0, 10), at }
}
