import type { ArticleRow } from '../../core/rows/article.ts'
import type { RereadRow } from '../../core/rows/reread.ts'
import type { PageReading } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { isAnotherArticle } from '../../text/changes/index.ts'
import { keepArticle } from '../articles/article.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { leaveToLook } from '../wires/robots.ts'
import { noteChanges } from './note.ts'
import { nextLook } from './rhythm.ts'

const leaseMs = 120_000
/** One look without a page is a blip; so many in a row are told. */
const toldFrom = 2

/** From now on the page of a posted article is looked at again, whatever its feed does. Pasted texts have no page. */
export async function watchArticle(
  newsroom: With<'store' | 'clock' | 'settings'>,
  article: ArticleRow,
  url: string | undefined,
): Promise<void> {
  if (!url || article.workspace !== null || !/^https?:/i.test(url)) return
  const now = newsroom.clock()
  const first = nextLook(now, now, await daysOf(newsroom, article))
  if (first !== undefined) await newsroom.store.rereads.add({ article: article.id, url, nextLook: first, since: now })
}

/** Looks at the page of an article again. Does nothing when another worker has it. */
export async function lookAgain(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms' | 'memory' | 'wire'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const row = await newsroom.store.rereads.claim(id, now, now + leaseMs)
  const article = row && (await newsroom.store.articles.forWork.byId(id))
  if (!row || !article) return
  if ((await leaveToLook(newsroom, row.url)) !== 'may') return rest(newsroom, article, row)
  const { etag, lastModified } = row
  const look = await newsroom.wire.lookAgain({
    url: row.url,
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  })
  const { reading } = look
  const gone = goneFrom(article, row, reading)
  const failures = gone ? row.failures + 1 : 0
  if (!gone && reading !== 'unchanged' && reading.state === 'read') await take(newsroom, article, reading)
  if (gone && failures === toldFrom) await tellGone(newsroom, article, gone)
  const next = nextLook(row.since, newsroom.clock(), await daysOf(newsroom, article), look.freshFor)
  if (next === undefined) return newsroom.store.rereads.remove(id)
  const seen =
    gone || reading === 'unchanged' || reading.state !== 'read'
      ? {}
      : { etag: look.etag ?? null, lastModified: look.lastModified ?? null }
  await newsroom.store.rereads.save(id, { ...seen, failures, nextLook: next })
}

/** What is said where the address has the article no longer: no page, or another article. */
function goneFrom(article: ArticleRow, { url }: RereadRow, reading: PageReading | 'unchanged'): string | undefined {
  if (reading === 'unchanged') return undefined
  if (reading.state === 'failed') return reading.identifier === 'page-missing' ? say.changes.pageGone(url) : undefined
  if (reading.state !== 'read' || !isAnotherArticle(article.content, reading.article)) return undefined
  return say.changes.pageIsAnother(reading.article.headline.slice(0, 200), url)
}

/** The site doesn't want it looked at, or can't be asked now: it is asked again at the next turn, and `/why` says so. */
async function rest(
  newsroom: With<'store' | 'settings' | 'clock'>,
  article: ArticleRow,
  row: RereadRow,
): Promise<void> {
  const next = nextLook(row.since, newsroom.clock(), await daysOf(newsroom, article))
  if (next === undefined) await newsroom.store.rereads.remove(row.article)
  else await newsroom.store.rereads.save(row.article, { nextLook: next })
}

/** Only a page that still is this article: one that names another address as its own is no change of it. */
async function take(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms' | 'memory'>,
  article: ArticleRow,
  reading: Extract<PageReading, { state: 'read' }>,
): Promise<void> {
  const content = { ...reading.article, canonicalUrl: article.canonicalUrl ?? reading.article.canonicalUrl }
  const kept = await keepArticle(
    newsroom,
    { ...reading.article, ...(content.canonicalUrl && { canonicalUrl: content.canonicalUrl }) },
    undefined,
  )
  if (kept.article.id === article.id) await noteChanges(newsroom, kept.article)
}

/** The article was there and is no longer: told in the thread of each post, once. */
async function tellGone(
  newsroom: With<'store' | 'clock' | 'platforms'>,
  article: ArticleRow,
  sentence: string,
): Promise<void> {
  for (const delivery of await newsroom.store.deliveries.ofArticle(article.id)) {
    if (delivery.kind !== 'brief' || !delivery.ref) continue
    const thread = newsroom.platforms.get(delivery.platform)?.can.threads ? { thread: delivery.ref.message } : {}
    await newsroom.store.deliveries.add({
      ...channelOf(delivery),
      ...thread,
      kind: 'change',
      key: `gone:${delivery.id}`,
      card: noticeCard(article.content.headline, sentence, 'warning'),
      article: null,
      at: newsroom.clock(),
    })
  }
}

/** As long as the workspace wants that was shown the article, in a post, a digest or an answer, and wants it longest. */
async function daysOf(newsroom: With<'store' | 'settings'>, article: ArticleRow): Promise<number> {
  const places = await newsroom.store.articles.forWork.workspaces(article.id)
  const days = await Promise.all(places.map((place) => newsroom.settings.get(place, 'recheck-days')))
  return Math.max(0, ...days)
}
