import type { ChannelRef } from '../../core/place.ts'
import type { Backlog } from '../../core/rows/delivery.ts'
import type { Rows } from '../../core/store.ts'
import { type Gathered, listCards } from '../cards/list.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { tellPages } from './pages.ts'

/** A burst is over when nothing has come for so long; longer than the other nobody waits for its end. In milliseconds. */
const quietMs = 10_000
const longestMs = 60_000
/** What was posted one by one so lately counts as well: articles that are read one after another don't wait together. */
const latelyMs = 5 * 60_000
/** After that many the next ones are waited for so long. */
const calmMs = 30_000
/** Of more than these a further list is made. */
const listAtMost = 1000

/**
 * What is done about the articles that wait for a channel which had `lately` posts of articles: posted one by one, told in a list, or
 * waited for until then. Several that waited for the end of quiet hours are a list, however few; one alone never is.
 */
export function planBurst(
  { count, held, oldest, newest }: Backlog,
  lately: number,
  burst: number,
  now: number,
): 'one by one' | 'list' | { readonly until: number } {
  if (held > 1) return 'list'
  if (count + lately <= burst) return 'one by one'
  const until = Math.min(newest + (count > burst ? quietMs : calmMs), oldest + longestMs)
  if (until > now) return { until }
  return count === 1 ? 'one by one' : 'list'
}

/**
 * Where more articles wait for a channel than its workspace bears, after an outage or in a burst, they come together as a list by
 * story. Their rows stay, told there: each once, and a correction finds the list as it finds a digest.
 */
export async function gatherBurst(newsroom: With<'store' | 'settings' | 'clock'>, channel: ChannelRef): Promise<void> {
  const { deliveries } = newsroom.store
  const now = newsroom.clock()
  const backlog = await deliveries.backlog(channel, now)
  if (backlog.count === 0) return
  const burst = await newsroom.settings.get(channel, 'burst')
  const lately = await deliveries.postedLately(channel, now - latelyMs, burst + backlog.count)
  const plan = planBurst(backlog, lately, burst, now)
  if (plan === 'list') await newsroom.store.transaction((rows) => tellInList(rows, channel, burst, now))
  else if (plan !== 'one by one') await deliveries.holdBacklog(channel, now, plan.until)
}

async function tellInList(rows: Rows, channel: ChannelRef, burst: number, now: number): Promise<void> {
  const taken = await rows.deliveries.takeBacklog(channel, now, listAtMost)
  const [first] = taken
  if (!first) return
  const gathered: Gathered[] = []
  for (const delivery of taken) {
    const { article: id, platform, workspace } = delivery
    const article = id === null ? undefined : await rows.articles.forWork.byId(id)
    const story = article && (await rows.stories.ofArticle(platform, workspace, article.id))
    gathered.push({ delivery, ...(article && { article }), ...(story && { story }) })
  }
  await tellPages(rows, channelOf(first), `list:${first.id}`, 'list', listCards(gathered, burst), now)
}
