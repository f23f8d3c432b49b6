import type { StoryRow } from '../../core/rows/story.ts'
import type { Rows } from '../../core/store.ts'

const hopsAtMost = 20

/** Where the stories that were merged into others are told: by a story's id, that of the other. */
export const mergedInto = (rows: Rows) => rows.keyValues('merged-stories')

/** The story that this one was merged into, and that one into, and so on; itself where it never was, or has articles again. */
export async function presentStory(rows: Rows, story: StoryRow): Promise<StoryRow> {
  let present = story
  for (let hop = 0; hop < hopsAtMost; hop++) {
    if ((await rows.stories.articles(present.id)).length > 0) break
    const next = await mergedInto(rows).get<unknown>(present.id)
    const row = typeof next === 'string' ? await rows.stories.byId(next) : undefined
    if (!row) break
    present = row
  }
  return present
}
