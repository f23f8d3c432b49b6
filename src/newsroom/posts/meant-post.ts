import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import { say } from '../../locales/index.ts'
import { findArticle } from '../articles/find.ts'
import type { With } from '../newsroom.ts'

const lookedAt = 1

/**
 * The posts that are meant: that of the message that was used, or above the thread; else those of the article that was named; else the
 * latest of the channel. Only of the asker's workspace. Throws `UserError` `no-post` or `no-article`.
 */
export async function postsMeant(
  newsroom: With<'store'>,
  invocation: Invocation,
  typed: string | undefined,
): Promise<DeliveryRow[]> {
  const { deliveries } = newsroom.store
  const { platform, workspace, channel, thread } = invocation.place
  const ours = (row: DeliveryRow) => row.platform === platform && row.workspace === workspace
  if (typed) {
    const article = await findArticle(newsroom, invocation, typed)
    const posts = (await deliveries.ofArticle(article.id)).filter(ours)
    if (posts.length > 0) return posts
    throw new UserError('no-post', say.posts.notPostedHere(article.content.headline.slice(0, 80)), say.posts.askWhy)
  }
  const above = thread === undefined ? [] : [{ platform, workspace, channel, message: thread }]
  for (const ref of invocation.message ? [invocation.message, ...above] : above) {
    const post = await deliveries.byMessage(ref)
    if (post && ours(post)) return [post]
  }
  const latest = (await deliveries.ofChannel({ platform, workspace, channel }, lookedAt)).filter(ours)
  if (latest.length > 0) return latest
  throw new UserError('no-post', say.posts.nothingHere, say.posts.nameAnArticle)
}
