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
/** Of more than these a further list is made. */
const listAtMost = 1000

/**
 * What is done about the articles that wait for a channel: posted one by one, told in a list, or waited for until then. Several that
 * waited for the end of quiet hours are a list, however few.
 */
export function planBurst(
  { count, held, oldest, newest }: Backlog,
  burst: number,
  now: number,
): 'one by one' | 'list' | { readonly until: number } {
  if (held > 1) return 'list'
  if (count <= burst) return 'one by one'
  const until = Math.min(newest + quietMs, oldest + longestMs)
  return until <= now ? 'list' : { until }
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
  const plan = planBurst(backlog, burst, now)
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
