import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { slugOf } from '../../text/stories/index.ts'
import { recordChange } from '../audit/record.ts'
import type { Newsroom } from '../newsroom.ts'

/** What of a story a change touched: in which story each moved article was, and its names. */
interface Touched {
  readonly moves?: Readonly<Record<string, string>>
  readonly slug?: string
  readonly headline?: string
}

const longestSlug = 40

/** Moves all articles of a story into another. Its slug leads to the other from then on. Throws `UserError` `same-story`. */
export async function mergeStories(
  newsroom: Newsroom,
  invocation: Invocation,
  from: StoryRow,
  into: StoryRow,
): Promise<number> {
  if (from.id === into.id) throw new UserError('same-story', `“${from.slug}” is that story already.`)
  const articles = await newsroom.store.stories.articles(from.id)
  await move(newsroom, articles, into.id)
  await mergedInto(newsroom).set(from.id, into.id)
  await recordChange(newsroom, invocation, {
    kind: 'story',
    subject: from.id,
    summary: `merged the story ${from.slug} into ${into.slug}`,
    ...movedBetween(articles, from.id, into.id),
  })
  return articles.length
}

/**
 * Makes a story of its own of some of a story's articles; `slug` is made from the first headline where none is given.
 * Throws `UserError` `nothing-to-split` where one side would be empty, and `bad-slug`.
 */
export async function splitStory(
  newsroom: Newsroom,
  invocation: Invocation,
  story: StoryRow,
  articles: readonly string[],
  slug: string | undefined,
): Promise<StoryRow> {
  const all = await newsroom.store.stories.articles(story.id)
  if (articles.length === 0 || articles.length >= all.length)
    throw new UserError(
      'nothing-to-split',
      'A split leaves at least one article in each story.',
      `“${story.slug}” has ${all.length}: “/story ${story.slug}” shows them with their numbers.`,
    )
  const headline = (await newsroom.store.articles.byId(articles[0]!))?.content.headline ?? story.headline
  const at = newsroom.clock()
  const made = await newsroom.store.transaction(async (rows) => {
    const row = await rows.stories.add({
      platform: story.platform,
      workspace: story.workspace,
      slug: slug === undefined ? slugOf(headline) : checkSlug(slug),
      headline,
      createdAt: at,
    })
    for (const article of articles) await rows.stories.put(row.id, article, at, true)
    return row
  })
  await recordChange(newsroom, invocation, {
    kind: 'story',
    subject: made.id,
    summary: `split ${articles.length} of ${all.length} articles from the story ${story.slug} into ${made.slug}`,
    ...movedBetween(articles, story.id, made.id),
  })
  return made
}

/** Throws `UserError` `bad-slug` or `slug-taken`. */
export async function renameStory(
  newsroom: Newsroom,
  invocation: Invocation,
  story: StoryRow,
  change: { readonly slug?: string; readonly headline?: string },
): Promise<StoryRow> {
  const after = {
    slug: change.slug === undefined ? story.slug : checkSlug(change.slug),
    headline: change.headline?.trim().slice(0, 300) || story.headline,
  }
  await newsroom.store.stories.save(story.id, after)
  await recordChange(newsroom, invocation, {
    kind: 'story',
    subject: story.id,
    summary:
      after.slug === story.slug
        ? `gave the story ${story.slug} another headline: ${after.headline}`
        : `renamed the story ${story.slug} to ${after.slug}`,
    before: { slug: story.slug, headline: story.headline },
    after,
  })
  return { ...story, ...after }
}

/** Undoes a merge, a split or a new name. */
export async function takeBackStory(newsroom: Newsroom, row: AuditRow): Promise<void> {
  const { moves = {}, slug, headline } = (row.before ?? {}) as Touched
  const at = newsroom.clock()
  if (slug !== undefined && headline !== undefined) await newsroom.store.stories.save(row.subject, { slug, headline })
  await newsroom.store.transaction(async (rows) => {
    for (const [article, story] of Object.entries(moves)) await rows.stories.put(story, article, at, true)
  })
  if (Object.keys(moves).length > 0) await mergedInto(newsroom).delete(row.subject)
}

/** The story that this one was merged into, and that one into, and so on; itself where it never was. */
export async function standingStory(newsroom: Newsroom, story: StoryRow): Promise<StoryRow> {
  let standing = story
  for (let hop = 0; hop < 20; hop++) {
    const next = await mergedInto(newsroom).get<string>(standing.id)
    const row = next === undefined ? undefined : await newsroom.store.stories.byId(next)
    if (!row) break
    standing = row
  }
  return standing
}

const mergedInto = (newsroom: Newsroom) => newsroom.store.keyValues('merged-stories')

async function move(newsroom: Newsroom, articles: readonly string[], to: string): Promise<void> {
  const at = newsroom.clock()
  await newsroom.store.transaction(async (rows) => {
    for (const article of articles) await rows.stories.put(to, article, at, true)
  })
}

function movedBetween(articles: readonly string[], from: string, to: string): { before: Touched; after: Touched } {
  const all = (story: string) => ({ moves: Object.fromEntries(articles.map((article) => [article, story])) })
  return { before: all(from), after: all(to) }
}

/** A slug as it is kept: lower case, words joined by hyphens. Throws `UserError` `bad-slug`. */
function checkSlug(typed: string): string {
  const slug = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
  if (slug.length > longestSlug || !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u.test(slug) || slug.endsWith('-'))
    throw new UserError(
      'bad-slug',
      `“${typed.slice(0, 60)}” is no slug: letters, digits and hyphens, at most ${longestSlug} of them.`,
      'For example: ferry-sale',
    )
  return slug
}
