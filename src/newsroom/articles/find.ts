import type { Choice, CompletionQuery, Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { With } from '../newsroom.ts'
import { maySee } from './article.ts'
import { articleOfPost } from './meant.ts'

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The article that is meant: by id, by address, by words, by the desk’s own post, or else the latest in this channel.
 * Throws `UserError` `no-article`.
 */
export async function findArticle(
  newsroom: With<'store'>,
  invocation: Pick<Invocation, 'place' | 'message'>,
  typed: string | undefined,
): Promise<ArticleRow> {
  const { articles } = newsroom.store
  const place = invocation.place
  const words = typed?.trim()
  if (!words) {
    const posted = await articleOfPost(newsroom.store, invocation)
    if (posted) return posted
    const latest = (
      await articles.shown({ platform: place.platform, workspace: place.workspace, channel: place.channel }, 1)
    )[0]
    if (latest) return latest
    throw new UserError(
      'no-article',
      'No article has been posted in this channel yet.',
      'Give an address or a text with “/brief”, or words of an article.',
    )
  }
  const named = idForm.test(words)
    ? await articles.byId(words)
    : /^https?:\/\//i.test(words)
      ? await articles.byUrl(words)
      : undefined
  if (named && (await maySee(newsroom, named, place))) return named
  const found = (await articles.search(words, place, 1))[0]
  if (found) return found
  throw new UserError(
    'no-article',
    `No article here holds “${words.slice(0, 80)}”.`,
    'Try other words, or bring it in with “/brief” and its address.',
  )
}

/** Articles that fit what is being typed, the latest first. */
export async function completeArticle(newsroom: With<'store'>, query: CompletionQuery): Promise<Choice[]> {
  const { articles } = newsroom.store
  const place = { platform: query.place.platform, workspace: query.place.workspace }
  const rows = query.typed.trim() ? await articles.search(query.typed, place, 15) : await articles.shown(place, 15)
  return rows.map((row) => ({ label: row.content.headline.slice(0, 100), value: row.id }))
}
