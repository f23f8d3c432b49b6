import type { Card } from '../../core/card.ts'
import type { Invocation, Reply } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import { type ChannelRef, channelKey, type MessageRef } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import { analysisOf } from '../articles/article.ts'
import { withoutPrivateNote } from '../cards/private.ts'
import { tellAnswered } from '../followups/answered.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn, viewerOf } from '../place.ts'
import { ownStories } from '../stories/own.ts'
import { placeInStory } from '../stories/place.ts'

type Uses = With<'store' | 'analyst' | 'memory' | 'clock' | 'platforms'>

/** Whether the asker alone sees it, of all in the workspace. */
export async function isPrivate({ store }: With<'store'>, article: ArticleRow, place: ChannelRef): Promise<boolean> {
  return (await store.articles.seenBy(everybodyIn(place)).byId(article.id)) === undefined
}

/**
 * What its asker alone saw is the workspace's from now on, as if it had come in by a feed. Does nothing where it is that already.
 * Throws `UserError` `embargo` before the end of one.
 */
export async function shareArticle(
  newsroom: Uses,
  { place, member }: Pick<Invocation, 'place' | 'member'>,
  article: ArticleRow,
): Promise<void> {
  const { store } = newsroom
  if (!(await isPrivate(newsroom, article, place))) return
  const until = await store.embargoes.until(article.id, place.platform, place.workspace)
  if (until !== undefined && until > newsroom.clock())
    throw new UserError('embargo', say.posts.underEmbargo, say.posts.postedThen)
  await store.articles.share(article.id, place, newsroom.clock())
  await joinWorkspace(newsroom, article, place, member.id)
}

/** Its story, and the follow-ups that waited for it. Safe to do twice. */
export async function joinWorkspace(
  newsroom: Uses,
  article: ArticleRow,
  place: ChannelRef,
  member: string | null,
): Promise<void> {
  if (member !== null) {
    const own = ownStories(place, member)
    await newsroom.store.stories.leave(own.platform, own.workspace, article.id)
  }
  const story = await placeInStory(newsroom, article, place)
  await tellAnswered(newsroom, article, await analysisOf(newsroom, article), story, place)
}

/** A private answer that its asker shows to the channel: what it was made of is shared with it, or the reason why not is answered. */
export async function shareAnswer(
  newsroom: Uses,
  shared: Pick<Invocation, 'place' | 'member'> & { readonly cards: readonly Card[] },
): Promise<Reply> {
  const seen = newsroom.store.articles.seenBy(viewerOf(shared))
  for (const id of articlesIn(shared.cards)) {
    const article = await seen.byId(id)
    if (article) await shareArticle(newsroom, shared, article)
  }
  return { cards: shared.cards.map(withoutPrivateNote), visible: 'channel' }
}

/** An answer that stands in a channel is a row as well, so that what is corrected in its articles is corrected in it. */
export async function keepShared(newsroom: With<'store' | 'clock'>, ref: MessageRef, card: Card): Promise<void> {
  const { articles, deliveries } = newsroom.store
  const shown: string[] = []
  for (const id of articlesIn([card])) if (await articles.forWork.byId(id)) shown.push(id)
  if (shown.length === 0) return
  const key = `shared:${channelKey(ref)}:${ref.message}`
  await deliveries.addPosted({ kind: 'shared', key, card, ref, articles: shown, at: newsroom.clock() })
}

/** The articles that cards were made of: those of exact words, of buttons and of files. */
function articlesIn(cards: readonly Card[]): Set<string> {
  return new Set([
    ...cards.flatMap(({ madeOf = [] }) => madeOf),
    ...Array.from(
      JSON.stringify(cards).matchAll(
        /"article":"([0-9a-f-]{36})"|\barticle:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g,
      ),
      ([, exact, button]) => (exact ?? button)!,
    ),
  ])
}
