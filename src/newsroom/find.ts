import type { Choice, CompletionQuery, Invocation } from '../core/command.ts'
import { UserError } from '../core/errors.ts'
import type { ArticleRow } from '../core/rows/article.ts'
import type { StoryRow } from '../core/rows/story.ts'
import { maySee } from './article.ts'
import { standingStory } from './edit-stories.ts'
import type { Newsroom } from './newsroom.ts'

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The article that is meant: by id, by address, by words, or else the latest in this channel. Throws `UserError` `no-article`. */
export async function findArticle(
  newsroom: Newsroom,
  invocation: Pick<Invocation, 'place'>,
  typed: string | undefined,
): Promise<ArticleRow> {
  const { articles } = newsroom.store
  const place = invocation.place
  const words = typed?.trim()
  if (!words) {
    const latest = (
      await articles.shown({ platform: place.platform, workspace: place.workspace, channel: place.channel }, 1)
    )[0]
    if (latest) return latest
    throw new UserError(
      'no-article',
      'No article has been posted in this channel yet.',
      'Give an address or a text with “/brief”, or words of an article.',
    )
  }
  const named = idForm.test(words)
    ? await articles.byId(words)
    : /^https?:\/\//i.test(words)
      ? await articles.byUrl(words)
      : undefined
  if (named && (await maySee(newsroom, named, place))) return named
  const found = (await articles.search(words, place, 1))[0]
  if (found) return found
  throw new UserError(
    'no-article',
    `No article here holds “${words.slice(0, 80)}”.`,
    'Try other words, or bring it in with “/brief” and its address.',
  )
}

/** The story of that slug in this workspace. Throws `UserError` `no-story`. */
export async function findStory(
  newsroom: Newsroom,
  invocation: Pick<Invocation, 'place'>,
  slug: string,
): Promise<StoryRow> {
  const { platform, workspace } = invocation.place
  const story = await newsroom.store.stories.bySlug(platform, workspace, slug.trim().toLowerCase())
  const standing = story && (await standingStory(newsroom, story))
  // A story that was taken apart again has no articles left, and is none.
  if (standing && (await newsroom.store.stories.articles(standing.id)).length > 0) return standing
  const some = (await newsroom.store.stories.list(platform, workspace, 5)).map((row) => row.slug)
  throw new UserError(
    'no-story',
    `There is no story “${slug.slice(0, 60)}”.`,
    some.length ? `The latest: ${some.join(', ')}.` : 'There are no stories yet.',
  )
}

/** Articles that fit what is being typed, the latest first. */
export async function completeArticle(newsroom: Newsroom, query: CompletionQuery): Promise<Choice[]> {
  const { articles } = newsroom.store
  const place = { platform: query.place.platform, workspace: query.place.workspace }
  const rows = query.typed.trim() ? await articles.search(query.typed, place, 15) : await articles.shown(place, 15)
  return rows.map((row) => ({ label: row.content.headline.slice(0, 100), value: row.id }))
}

/** Stories that fit what is being typed, the latest first. */
export async function completeStory(newsroom: Newsroom, query: CompletionQuery): Promise<Choice[]> {
  const rows = await newsroom.store.stories.list(query.place.platform, query.place.workspace, 100)
  const typed = query.typed.toLowerCase()
  return rows
    .filter((row) => row.slug.includes(typed) || row.headline.toLowerCase().includes(typed))
    .slice(0, 25)
    .map((row) => ({ label: `${row.slug}: ${row.headline}`.slice(0, 100), value: row.slug.slice(0, 75) }))
}
