import type { Viewer, Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { With } from '../newsroom.ts'
import { carryOut } from './carry-out.ts'

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
    const copied = await storyOfText(newsroom, article, place)
    const decided = copied === undefined ? grouping.decide(article) : { story: copied, moves: [] }
    const done = await store.transaction(async (rows) => {
      const meanwhile = await rows.stories.ofArticle(place.platform, place.workspace, article.id)
      return meanwhile ?? carryOut(rows, decided, article, place, now)
    })
    if (!('made' in done)) {
      grouping.forget()
      return done
    }
    grouping.placed(article, done.story.id, done.made)
    return done.story
  })
}

/** The stories that may be parts of something bigger with this one, the closest first; they are never made one by the machine. */
export async function relatedStories(
  newsroom: With<'store' | 'memory' | 'clock'>,
  story: StoryRow,
  limit: number,
): Promise<StoryRow[]> {
  const { store, memory } = newsroom
  const ids = await memory.stories.withGrouping(store, story, newsroom.clock(), async (grouping) =>
    grouping.related(story.id),
  )
  const rows = await Promise.all(ids.slice(0, limit).map((id) => store.stories.byId(id)))
  return rows.filter((row) => row !== undefined)
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
