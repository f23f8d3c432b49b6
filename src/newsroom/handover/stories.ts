import type { Workspace } from '../../core/place.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { TimelineEntry } from '../../text/timeline/value.ts'
import { outletOf, type ReadArticle } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'
import { newsOf, readStory, type StoryNews } from '../stories/news.ts'
import { timelineOf } from '../stories/timeline.ts'

const storiesAtMost = 100

/** A story that moved in a shift. */
export interface ShiftStory {
  readonly story: StoryRow
  /** What came in during the shift, oldest first. */
  readonly came: readonly ReadArticle[]
  /** How many of its articles were there before. */
  readonly before: number
  readonly outlets: readonly string[]
  /** What no earlier article of the story said, with the article that says it. */
  readonly news: readonly StoryNews[]
  /** Dates and numbers that its articles tell differently, where one of them came in the shift. */
  readonly differing: readonly TimelineEntry[]
  readonly articles: readonly ReadArticle[]
}

/** The stories that articles came into since then, the most told first. */
export async function gatherStories(
  newsroom: With<'store' | 'analyst'>,
  { platform, workspace }: Workspace,
  since: number,
): Promise<ShiftStory[]> {
  const { stories } = newsroom.store
  const placed = await stories.placedSince(platform, workspace, since)
  const ids = [...new Set(placed.map(({ story }) => story))].slice(-storiesAtMost)
  const gathered: ShiftStory[] = []
  for (const id of ids) {
    const story = await stories.byId(id)
    if (!story) continue
    const came = new Set(placed.filter((one) => one.story === id).map(({ article }) => article))
    const told = await gatherStory(newsroom, story, came)
    if (told) gathered.push(told)
  }
  return gathered.toSorted((a, b) => b.outlets.length - a.outlets.length || b.came.length - a.came.length)
}

async function gatherStory(
  newsroom: With<'store' | 'analyst'>,
  story: StoryRow,
  cameIds: ReadonlySet<string>,
): Promise<ShiftStory | undefined> {
  const all = await readStory(newsroom, story, everybodyIn(story))
  const came = all.filter(({ article }) => cameIds.has(article.id))
  if (came.length === 0) return undefined
  const before = all.length - came.length
  const differing =
    all.length > 1 ? timelineOf(all, story.headline, {}).entries.filter((entry) => entry.disagreements.length) : []
  return {
    story,
    came,
    before,
    outlets: [...new Set(all.flatMap(({ article }) => outletOf(article.content) ?? []))],
    news: newsOf(all, cameIds),
    differing,
    articles: all,
  }
}
