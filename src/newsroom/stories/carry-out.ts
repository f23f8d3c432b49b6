import type { Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { Rows } from '../../core/store.ts'
import { slugOf } from '../../text/stories/index.ts'
import { type Decision, isNew } from '../memory/stories.ts'
import { mergedInto, presentStory } from './merged.ts'
import { freeSlug } from './slug.ts'

/** What became of a decision: the article's story, and by its name until now the id of each story that was begun. */
export interface CarriedOut {
  readonly story: StoryRow
  readonly made: ReadonlyMap<string, string>
}

/**
 * Puts an article in the story that was decided on, and moves those that go elsewhere with it; what people put somewhere stays there. A
 * story that all left leads to where they went.
 */
export async function carryOut(
  rows: Rows,
  { story, moves }: Decision,
  article: ArticleRow,
  place: Workspace,
  now: number,
): Promise<CarriedOut> {
  const known = new Map<string, StoryRow>()
  const made = new Map<string, string>()
  async function rowOf(name: string, first: ArticleRow | undefined): Promise<StoryRow> {
    const there = known.get(name)
    if (there) return there
    const kept = isNew(name) ? undefined : await rows.stories.byId(name)
    const row = kept ? await presentStory(rows, kept) : await begin(rows, first ?? article, place, now)
    if (!kept) made.set(name, row.id)
    known.set(name, row)
    return row
  }
  const left = new Map<string, string>()
  for (const { id, from, to } of moves) {
    const row = await rowOf(to, await rows.articles.forWork.byId(id))
    await rows.stories.put(row.id, id, now, false)
    left.set(from, row.id)
  }
  const own = await rowOf(story, article)
  await rows.stories.put(own.id, article.id, now, false)
  for (const [from, to] of left)
    if (from !== to && (await rows.stories.articles(from)).length === 0) await mergedInto(rows).set(from, to)
  return { story: own, made }
}

async function begin(rows: Rows, { content }: ArticleRow, place: Workspace, now: number): Promise<StoryRow> {
  const { headline } = content
  const slug = await freeSlug(rows, place, slugOf(headline))
  return rows.stories.add({ platform: place.platform, workspace: place.workspace, slug, headline, createdAt: now })
}
