import type { Choice, CompletionQuery, Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import { viewerOf } from '../place.ts'
import { articleOfPost } from './meant.ts'

/** Who asks, where, and of which message: of an invocation, or of a question for completion. */
type Asked = Pick<Invocation, 'place' | 'message' | 'member'> & Partial<Pick<Invocation, 'via'>>

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const addressForm = /^[a-z][a-z0-9+.-]{0,20}:\/\/\S*$/i

/**
 * The article that is meant: by id, by address, by words, by the desk’s own post, or else the latest in this channel.
 * Throws `UserError` `no-article` or `bad-address`.
 */
export async function findArticle(
  newsroom: With<'store'>,
  invocation: Asked,
  typed: string | undefined,
): Promise<ArticleRow> {
  const seen = newsroom.store.articles.seenBy(viewerOf(invocation))
  const words = typed?.trim()
  if (!words) {
    const posted = await articleOfPost(newsroom.store, invocation)
    if (posted) return posted
    const [latest] = await seen.shown({ channel: invocation.place.channel, limit: 1 })
    if (latest) return latest
    throw new UserError('no-article', say.articles.nonePosted, say.articles.giveAddress)
  }
  const address = addressForm.test(words)
  if (address && !URL.parse(words)?.hostname)
    throw new UserError('bad-address', say.articles.badAddress(words.slice(0, 80)), say.articles.wholeAddress)
  const named = idForm.test(words) ? await seen.byId(words) : address ? await seen.byUrl(words) : undefined
  if (named) return named
  // The words of an address would find some other article.
  if (address) throw new UserError('no-article', say.articles.noneFrom(words.slice(0, 200)), say.articles.bringIn)
  const [found] = await seen.search(words, 1)
  if (found) return found
  throw new UserError('no-article', say.articles.noneHolds(words.slice(0, 80)), say.articles.tryOthers)
}

/** Articles that fit what is being typed, the latest first. */
export async function completeArticle(newsroom: With<'store'>, query: CompletionQuery): Promise<Choice[]> {
  const seen = newsroom.store.articles.seenBy(viewerOf(query))
  const rows = query.typed.trim() ? await seen.search(query.typed, 15) : await seen.shown({ limit: 15 })
  return rows.map((row) => ({ label: row.content.headline.slice(0, 100), value: row.id }))
}
