import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { slugOf } from '../../text/stories/index.ts'
import { makeChange } from '../audit/change.ts'
import type { With } from '../newsroom.ts'
import { everybodyIn } from '../place.ts'
import { mergedInto } from './merged.ts'
import { checkSlug, freeSlug, keepFormerSlug } from './slug.ts'
import type { Touched } from './take-back.ts'

/** Moves all articles of a story into another. Its slug leads to the other from then on. Throws `UserError` `same-story`. */
export async function mergeStories(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  from: StoryRow,
  into: StoryRow,
): Promise<number> {
  if (from.id === into.id) throw new UserError('same-story', say.stories.sameStory(from.slug))
  const at = newsroom.clock()
  return makeChange(newsroom, invocation, async (rows) => {
    const articles = await rows.stories.articles(from.id)
    // Those that were there already are held too: what a person made one the machine doesn't part.
    for (const article of [...articles, ...(await rows.stories.articles(into.id))])
      await rows.stories.put(into.id, article, at, true)
    await mergedInto(rows).set(from.id, into.id)
    return {
      answer: articles.length,
      change: {
        kind: 'story',
        subject: from.id,
        summary: say.stories.merged(from.slug, into.slug),
        ...movedBetween(articles, from.id, into.id),
      },
    }
  })
}

/**
 * Makes a story of its own of some of a story's articles; `slug` is made from the first headline where none is given.
 * Throws `UserError` `nothing-to-split` where one side would be empty, and `bad-slug`.
 */
export function splitStory(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  story: StoryRow,
  articles: readonly string[],
  slug: string | undefined,
): Promise<StoryRow> {
  const at = newsroom.clock()
  return makeChange(newsroom, invocation, async (rows) => {
    const all = await rows.stories.articles(story.id)
    if (articles.length === 0 || articles.length >= all.length)
      throw new UserError('nothing-to-split', say.stories.splitLeavesOne, say.stories.splitHas(story.slug, all.length))
    const headline =
      (await rows.articles.seenBy(everybodyIn(story)).byId(articles[0]!))?.content.headline ?? story.headline
    const made = await rows.stories.add({
      platform: story.platform,
      workspace: story.workspace,
      slug: slug === undefined ? await freeSlug(rows, story, slugOf(headline)) : checkSlug(slug),
      headline,
      createdAt: at,
    })
    for (const article of all)
      await rows.stories.put(articles.includes(article) ? made.id : story.id, article, at, true)
    return {
      answer: made,
      change: {
        kind: 'story',
        subject: made.id,
        summary: say.stories.wasSplit(articles.length, all.length, story.slug, made.slug),
        ...movedBetween(articles, story.id, made.id),
      },
    }
  })
}

/** Throws `UserError` `bad-slug` or `slug-taken`. */
export function renameStory(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  story: StoryRow,
  change: { readonly slug?: string; readonly headline?: string },
): Promise<StoryRow> {
  const after = {
    slug: change.slug === undefined ? story.slug : checkSlug(change.slug),
    headline: change.headline?.trim().slice(0, 300) || story.headline,
  }
  return makeChange(newsroom, invocation, async (rows) => {
    await rows.stories.save(story.id, after)
    if (after.slug !== story.slug) await keepFormerSlug(rows, story)
    return {
      answer: { ...story, ...after },
      change: {
        kind: 'story',
        subject: story.id,
        summary:
          after.slug === story.slug
            ? say.stories.gotHeadline(story.slug, after.headline)
            : say.stories.renamed(story.slug, after.slug),
        before: { slug: story.slug, headline: story.headline },
        after,
      },
    }
  })
}

function movedBetween(articles: readonly string[], from: string, to: string): { before: Touched; after: Touched } {
  const all = (story: string) => ({ moves: Object.fromEntries(articles.map((article) => [article, story])) })
  return { before: all(from), after: all(to) }
}
