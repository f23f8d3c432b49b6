import type { Viewer, Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { slugOf } from '../../text/stories/index.ts'
import type { With } from '../newsroom.ts'
import { presentStory } from './merged.ts'

/**
 * Puts an article in the story of its workspace that it belongs to, or begins one. What people have put somewhere stays
 * where they put it; a copy of a text goes where the text is.
 */
export async function placeInStory(
  newsroom: With<'store' | 'memory' | 'clock'>,
  article: ArticleRow,
  place: Workspace,
): Promise<StoryRow> {
  const { store } = newsroom
  const there = await store.stories.ofArticle(place.platform, place.workspace, article.id)
  if (there) return there
  const now = newsroom.clock()
  return newsroom.memory.stories.withGrouping(store, place, now, async (grouping) => {
    const decided = (await storyOfText(newsroom, article, place)) ?? grouping.decide(article)
    const known = decided === undefined ? undefined : await store.stories.byId(decided)
    const joined = known && (await presentStory(store, known))
    const story = await store.transaction(async (rows) => {
      const meanwhile = await rows.stories.ofArticle(place.platform, place.workspace, article.id)
      if (meanwhile) return meanwhile
      const { headline } = article.content
      const row =
        joined ??
        (await rows.stories.add({
          platform: place.platform,
          workspace: place.workspace,
          slug: slugOf(headline),
          headline,
          createdAt: now,
        }))
      await rows.stories.put(row.id, article.id, now, false)
      return row
    })
    grouping.placed(article, story.id)
    return story
  })
}

/** The story in which another outlet's copy of this text is. */
async function storyOfText(
  newsroom: With<'store'>,
  article: ArticleRow,
  place: Workspace,
): Promise<string | undefined> {
  for (const copy of await newsroom.store.articles.forWork.copies(article.id)) {
    if (copy === article.id) continue
    const story = await newsroom.store.stories.ofArticle(place.platform, place.workspace, copy)
    if (story) return story.id
  }
  return undefined
}

/** The articles of a story that the viewer may see, oldest first by their publication. */
export async function articlesOfStory(newsroom: With<'store'>, story: StoryRow, viewer: Viewer): Promise<ArticleRow[]> {
  const seen = newsroom.store.articles.seenBy(viewer)
  const ids = await newsroom.store.stories.articles(story.id)
  const rows = await Promise.all(ids.map((id) => seen.byId(id)))
  return rows.filter((row) => row !== undefined).sort((a, b) => publishedAt(a) - publishedAt(b))
}

function publishedAt(article: ArticleRow): number {
  const { published } = article.content
  const day = published ? Date.parse(`${published.date}T00:00:00Z`) : Number.NaN
  return published?.at ?? (Number.isNaN(day) ? article.createdAt : day)
}
