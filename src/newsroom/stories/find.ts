import type { Choice, CompletionQuery, Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { Viewer } from '../../core/place.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn, viewerOf } from '../place.ts'
import { presentStory } from './merged.ts'
import { storyPlaces } from './own.ts'
import { storyOfFormerSlug } from './slug.ts'

/** Who asks, and where: of an invocation, or of a question for completion. */
type Asked = Pick<Invocation, 'place' | 'member'> & Partial<Pick<Invocation, 'via'>>

/** The story that has that slug, or had it, as far as the asker may see it. Throws `UserError` `no-story`. */
export function findStory(newsroom: With<'store'>, asked: Asked, slug: string): Promise<StoryRow> {
  return findAmong(newsroom, viewerOf(asked), slug)
}

/** The same of the whole workspace's stories: those that people change. */
export function findSharedStory(newsroom: With<'store'>, asked: Asked, slug: string): Promise<StoryRow> {
  return findAmong(newsroom, everybodyIn(asked.place), slug)
}

async function findAmong(newsroom: With<'store'>, viewer: Viewer, slug: string): Promise<StoryRow> {
  const { stories } = newsroom.store
  const typed = slug.trim().toLowerCase()
  for (const place of storyPlaces(viewer)) {
    const story =
      (await stories.bySlug(place.platform, place.workspace, typed)) ??
      (await storyOfFormerSlug(newsroom.store, place, typed))
    const present = story && (await presentStory(newsroom.store, story))
    // A story that was taken apart again has no articles left, and is none.
    if (present && (await stories.articles(present.id)).length > 0) return present
  }
  const some = (await listStories(newsroom, viewer, 5)).map((row) => row.slug)
  throw new UserError(
    'no-story',
    say.stories.noSuchStory(slug.slice(0, 60)),
    some.length ? say.stories.latest(some.join(', ')) : say.stories.noneYet,
  )
}

/** The stories that a viewer may see, the latest change first. */
export async function listStories(newsroom: With<'store'>, viewer: Viewer, limit: number): Promise<StoryRow[]> {
  const lists = await Promise.all(
    storyPlaces(viewer).map(({ platform, workspace }) => newsroom.store.stories.list(platform, workspace, limit)),
  )
  return lists
    .flat()
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, limit)
}

/** Stories that fit what is being typed, the latest first. */
export function completeStory(newsroom: With<'store'>, query: CompletionQuery): Promise<Choice[]> {
  return completeAmong(newsroom, viewerOf(query), query.typed)
}

export function completeSharedStory(newsroom: With<'store'>, query: CompletionQuery): Promise<Choice[]> {
  return completeAmong(newsroom, everybodyIn(query.place), query.typed)
}

async function completeAmong(newsroom: With<'store'>, viewer: Viewer, text: string): Promise<Choice[]> {
  const rows = await listStories(newsroom, viewer, 100)
  const typed = text.toLowerCase()
  return rows
    .filter((row) => row.slug.includes(typed) || row.headline.toLowerCase().includes(typed))
    .slice(0, 25)
    .map((row) => ({ label: `${row.slug}: ${row.headline}`.slice(0, 100), value: row.slug.slice(0, 75) }))
}
