import type { ArticleRow } from '../core/rows/article.ts'
import type { StoryRow } from '../core/rows/story.ts'
import { createGrouper, featuresOf, slugOf } from '../text/stories/index.ts'
import type { Newsroom } from './newsroom.ts'
import type { Workspace } from './place.ts'

const rememberedMs = 14 * 24 * 3_600_000
const rememberedAtMost = 2000

/**
 * Puts an article in the story of its workspace that it belongs to, or begins one. What people have put somewhere stays
 * where they put it.
 */
export async function placeInStory(newsroom: Newsroom, article: ArticleRow, place: Workspace): Promise<StoryRow> {
  const { stories, articles } = newsroom.store
  const there = await stories.ofArticle(place.platform, place.workspace, article.id)
  if (there) return there
  const now = newsroom.clock()
  const grouper = createGrouper({ newStory: () => 'new' })
  for (const { story, article: id } of await stories.recent(
    place.platform,
    place.workspace,
    now - rememberedMs,
    rememberedAtMost,
  )) {
    const other = await articles.byId(id)
    if (other) grouper.seed(id, story, featuresOf(storyArticle(other)))
  }
  const placement = grouper.add(storyArticle(article))
  const headline = article.content.headline
  const story =
    (placement.begins ? undefined : await stories.byId(placement.story)) ??
    (await stories.add({
      platform: place.platform,
      workspace: place.workspace,
      slug: slugOf(headline),
      headline,
      createdAt: now,
    }))
  await stories.put(story.id, article.id, now, false)
  return story
}

/** The articles of a story, oldest first. */
export async function articlesOfStory(newsroom: Newsroom, story: StoryRow): Promise<ArticleRow[]> {
  const ids = await newsroom.store.stories.articles(story.id)
  const rows = await Promise.all(ids.map((id) => newsroom.store.articles.byId(id)))
  return rows.filter((row) => row !== undefined)
}

function storyArticle(article: ArticleRow) {
  const { headline, text, published } = article.content
  return { id: article.id, title: headline, text, ...(published && { published: published.date }) }
}
