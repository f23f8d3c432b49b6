import type { ArticleRow } from '../../core/rows/article.ts'
import type { Rows } from '../../core/store.ts'
import { analysisOf } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { preparedBrief } from './brief-post.ts'
import { joinWorkspace } from './share.ts'

/** An embargo is over: the article is the workspace's, and its brief is put in the outbox of the channel that waited for it, both or neither. */
export async function release(
  newsroom: With<'store' | 'settings' | 'analyst' | 'memory' | 'clock' | 'platforms'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const embargo = await newsroom.store.embargoes.byId(id)
  if (!embargo || embargo.until > now) return
  const article = await newsroom.store.articles.forWork.byId(embargo.article)
  const end = (rows: Rows) => rows.embargoes.end(id, now)
  if (!article) return void (await end(newsroom.store))
  const place = channelOf(embargo)
  const post = await preparedBrief(newsroom, article, await analysisOf(newsroom, article), place)
  await joinWorkspace(newsroom, article, place, article.asker)
  await newsroom.store.transaction(async (rows) => {
    if (!(await end(rows))) return
    await rows.articles.share(article.id, place, now)
    await post(rows)
  })
}

/** Holds a channel's post of an article back where its workspace has an embargo on it; false where it has none. */
export async function holdBack(
  { store }: With<'store'>,
  article: ArticleRow,
  place: Parameters<typeof channelOf>[0],
): Promise<boolean> {
  const until = await store.embargoes.until(article.id, place.platform, place.workspace)
  if (until === undefined) return false
  await store.embargoes.set({ ...channelOf(place), article: article.id, until })
  return true
}
