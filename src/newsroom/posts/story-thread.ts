import type { Inline } from '../../core/card.ts'
import type { ChannelRef } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { outletOf, type ReadArticle } from '../articles/article.ts'
import { exactWithLead } from '../cards/exact.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'
import { newsOf, readStory } from '../stories/news.ts'

/** Where a later article of a story goes, and what it brings that none before it had. */
export interface UnderStory {
  /** Key of the story's first post in this channel. */
  readonly under: string
  readonly note: readonly Inline[]
}

/**
 * Where the workspace wants a story to be a thread: the post in whose thread this article goes. Undefined for the first article of a
 * story in the channel, which begins the thread.
 */
export async function underStory(
  newsroom: With<'store' | 'settings' | 'analyst' | 'platforms'>,
  read: ReadArticle,
  story: StoryRow,
  place: ChannelRef,
): Promise<UnderStory | undefined> {
  const { article } = read
  if (place.thread || !newsroom.platforms.get(place.platform)?.can.threads) return undefined
  if ((await newsroom.settings.get(place, 'threads')) !== 'story') return undefined
  const under = await firstPost(newsroom, article, story, place)
  if (under === undefined) return undefined
  const before = (await readStory(newsroom, story, everybodyIn(place))).filter((one) => one.article.id !== article.id)
  const all = [...before, read]
  const news = newsOf(all, new Set([article.id]))
  const outlets = new Set(all.flatMap((one) => outletOf(one.article.content) ?? [])).size
  const told = news.flatMap(({ sentence, lead }, i): Inline[] => [
    ...(i ? [' '] : []),
    ...exactWithLead(article, sentence, lead),
  ])
  return {
    under,
    note: [
      { type: 'strong', text: story.slug },
      ` · ${say.counts.outlets(outlets)}`,
      ...(told.length
        ? [' · ', { type: 'implied' as const, text: say.stories.newMark }, ...told]
        : [say.stories.nothingNew]),
    ],
  }
}

/** The post of the story that came first in this channel, if it isn't this article's own. */
async function firstPost(
  { store }: With<'store'>,
  article: ArticleRow,
  story: StoryRow,
  { platform, workspace, channel }: ChannelRef,
): Promise<string | undefined> {
  for (const id of await store.stories.articles(story.id)) {
    if (id === article.id) continue
    const posts = await store.deliveries.ofArticle(id)
    const post = posts.find(
      (one) =>
        one.kind === 'brief' &&
        one.under === null &&
        one.state !== 'failed' &&
        one.state !== 'listed' &&
        one.platform === platform &&
        one.workspace === workspace &&
        one.channel === channel,
    )
    if (post) return post.key
  }
  return undefined
}
