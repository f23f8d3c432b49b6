import type { Choice, CompletionQuery, Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { With } from '../newsroom.ts'
import { presentStory } from './merged.ts'

/** The story of that slug in this workspace. Throws `UserError` `no-story`. */
export async function findStory(
  newsroom: With<'store'>,
  invocation: Pick<Invocation, 'place'>,
  slug: string,
): Promise<StoryRow> {
  const { platform, workspace } = invocation.place
  const story = await newsroom.store.stories.bySlug(platform, workspace, slug.trim().toLowerCase())
  const present = story && (await presentStory(newsroom.store, story))
  // A story that was taken apart again has no articles left, and is none.
  if (present && (await newsroom.store.stories.articles(present.id)).length > 0) return present
  const some = (await newsroom.store.stories.list(platform, workspace, 5)).map((row) => row.slug)
  throw new UserError(
    'no-story',
    `There is no story “${slug.slice(0, 60)}”.`,
    some.length ? `The latest: ${some.join(', ')}.` : 'There are no stories yet.',
  )
}

/** Stories that fit what is being typed, the latest first. */
export async function completeStory(newsroom: With<'store'>, query: CompletionQuery): Promise<Choice[]> {
  const rows = await newsroom.store.stories.list(query.place.platform, query.place.workspace, 100)
  const typed = query.typed.toLowerCase()
  return rows
    .filter((row) => row.slug.includes(typed) || row.headline.toLowerCase().includes(typed))
    .slice(0, 25)
    .map((row) => ({ label: `${row.slug}: ${row.headline}`.slice(0, 100), value: row.slug.slice(0, 75) }))
}
