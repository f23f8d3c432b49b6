import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'
import { keptOf, type TakeBack } from '../audit/take-back.ts'
import { mergedInto } from './merged.ts'

/** What of a story a change touched: in which story each moved article was, or its names. */
const schema = z.union([
  z.object({ moves: z.record(z.string(), z.string()) }),
  z.object({ slug: z.string(), headline: z.string() }),
])

export type Touched = Readonly<z.output<typeof schema>>

/** Undoes a merge, a split or a new name. */
export const takeBackStory: TakeBack = async (rows, row, { clock }) => {
  const before = keptOf(row, 'before', schema)
  if (!('moves' in before)) {
    if (await rows.stories.byId(row.subject)) return rows.stories.save(row.subject, before)
    throw new UserError('cannot-undo', say.desk.storyGone(row.summary))
  }
  const at = clock()
  for (const [article, story] of Object.entries(before.moves)) await rows.stories.put(story, article, at, true)
  await mergedInto(rows).delete(row.subject)
}
