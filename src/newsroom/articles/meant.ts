import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { Store } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { viewerOf } from '../place.ts'

/** What a message or typed words bring to be read: an address in them, a text, or only words. */
export type Meant =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'nothing' }

/** Fewer characters than this, on one line, are words to look for and no text to read. */
const fewWords = 160

/**
 * An address is meant where the words around it are shorter than `beside`: who shares a link says something to it, who pastes
 * a text may have a link in it.
 */
export function meantBy(text: string, beside = fewWords): Meant {
  const url = addressIn(text)
  const own = text.replace(/\bhttps?:\/\/\S+/gi, '').trim()
  if (url && own.length < beside) return { kind: 'address', url }
  if (own === '') return { kind: 'nothing' }
  return { kind: text.trim().includes('\n') || text.length > fewWords ? 'text' : 'words', text }
}

/** The address that is typed, where an address is all that is typed. */
export function addressMeant(typed: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(typed) ? addressIn(typed) : undefined
}

/** The first address, without the punctuation of the sentence that it ends. */
function addressIn(text: string): string | undefined {
  const [address] = text.match(/\bhttps?:\/\/[^\s<>"“”«»]{1,4000}/i) ?? []
  if (address === undefined) return undefined
  let end = address.length
  while (end > 0 && ".,;:!?'’)]}".includes(address[end - 1]!)) end--
  return address.slice(0, end)
}

/** What is meant by a message that a menu was used on. Throws `UserError` `nothing-to-read`. */
export function meantByMessage(text: string): Extract<Meant, { kind: 'address' | 'text' }> {
  const meant = meantBy(text, 600)
  if (meant.kind === 'address' || meant.kind === 'text') return meant
  throw meant.kind === 'nothing'
    ? nothingToRead()
    : new UserError('nothing-to-read', say.articles.fewWords, say.articles.useOnLonger)
}

export function nothingToRead(): UserError {
  return new UserError('nothing-to-read', say.articles.nothingToRead, say.articles.needsWords)
}

/** The article of a post of the desk's own: of the message that was used or pressed, else of the one above the thread. */
export async function articleOfPost(
  { deliveries, articles }: Pick<Store, 'deliveries' | 'articles'>,
  asked: Pick<Invocation, 'place' | 'message' | 'member'> & Partial<Pick<Invocation, 'via'>>,
): Promise<ArticleRow | undefined> {
  const { message } = asked
  const { platform, workspace, channel, thread } = asked.place
  const above = thread === undefined ? [] : [{ platform, workspace, channel, message: thread }]
  for (const ref of message ? [message, ...above] : above) {
    const article = (await deliveries.byMessage(ref))?.article
    if (article) return articles.seenBy(viewerOf(asked)).byId(article)
  }
  return undefined
}
