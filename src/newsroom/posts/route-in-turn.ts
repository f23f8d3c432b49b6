import type { ItemRow } from '../../core/rows/item.ts'
import { say } from '../../locales/index.ts'
import { analysisOf } from '../articles/article.ts'
import { watchArticle } from '../changes/look.ts'
import { noteChanges } from '../changes/note.ts'
import { leaseMs } from '../lease.ts'
import type { With } from '../newsroom.ts'
import { keptItem } from '../wires/kept-item.ts'
import { routeArticle, routeUnread } from './route.ts'
import { momentMs, nextInTurn } from './turn.ts'

type Uses = With<'store' | 'settings' | 'memory' | 'clock' | 'platforms' | 'analyst'>

const minuteMs = 60_000
const longestBreak = 6

/**
 * Routes what was read of a feed, oldest first, up to the first that is still to be read. Whoever routes one looks for the next when
 * it is done; so one that another worker holds is left to that worker with all that is behind it.
 */
export async function routeInTurn(newsroom: Uses, feed: string): Promise<void> {
  for (;;) {
    const now = newsroom.clock()
    const next = nextInTurn(await newsroom.store.items.unrouted(feed), now)
    const row = next && (await newsroom.store.items.claimWaiting(next.id, now, now + leaseMs))
    if (!row) return
    await routeOne(newsroom, row)
  }
}

async function routeOne(newsroom: Uses, row: ItemRow): Promise<void> {
  try {
    await newsroom.store.items.save(row.id, { state: await routed(newsroom, row) })
  } catch (error) {
    // A fault that passes costs the feed's order nothing; one of ours that comes again holds up nobody behind it.
    const attempts = row.attempts + 1
    const pause = attempts === 1 ? momentMs : minuteMs * 2 ** Math.min(longestBreak, attempts)
    const nextAttempt = newsroom.clock() + pause
    await newsroom.store.items.save(row.id, { attempts, nextAttempt })
    throw error
  }
}

/** Where it went: nothing is passed over in silence, of what can't be read the channel gets the headline and the reason. */
async function routed(newsroom: Uses, row: ItemRow): Promise<'read' | 'filtered' | 'failed'> {
  const article =
    row.problem === null && row.article !== null && (await newsroom.store.articles.forWork.byId(row.article))
  if (!article) {
    await routeUnread(newsroom, row, keptItem(row), row.problem ?? say.posts.articleGone)
    return 'failed'
  }
  const analysis = await analysisOf(newsroom, article)
  await noteChanges(newsroom, article)
  if (!(await routeArticle(newsroom, row, article, analysis))) return 'filtered'
  await watchArticle(newsroom, article, row.url ?? undefined)
  return 'read'
}
