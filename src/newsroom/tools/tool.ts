import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import type { Viewer } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { Tool } from '../../core/tool.ts'
import { findArticle } from '../articles/find.ts'
import type { With } from '../newsroom.ts'
import { findStory } from '../stories/find.ts'
import { articlesOfStory } from '../stories/place.ts'

/** A tool from what it takes, as a schema, and what it does with that. */
export function makeTool<Input>(
  told: Pick<Tool, 'name' | 'title' | 'description'>,
  schema: z.ZodType<Input>,
  run: (viewer: Viewer, input: Input) => Promise<Readonly<Record<string, unknown>>>,
): Tool {
  const { $schema: _, ...input } = z.toJSONSchema(schema, { io: 'input' })
  return {
    ...told,
    input,
    call(viewer, given) {
      const read = schema.safeParse(given ?? {})
      if (read.success) return run(viewer, read.data)
      const [issue] = read.error.issues
      const where = issue?.path.join('.') || 'the input'
      throw new UserError(
        'bad-input',
        `${where}: ${issue?.message ?? 'not as expected'}.`,
        `“${told.name}” has a schema.`,
      )
    },
  }
}

const words = z.string().trim().min(1).max(500)
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written like 2026-11-24')
export const storyInput = words.optional().describe('The slug of a story')
export const articleInput = words.optional().describe('Id or address of an article, or words of it')
export const limitInput = (most: number) => z.number().int().min(1).max(most).default(Math.min(20, most))

/** The question of a program, as that of somebody who sees what everybody in the workspace sees. */
const askedBy = ({ platform, workspace }: Viewer) => ({
  place: { platform, workspace, channel: '', channelName: '' },
  member: { id: '', name: '', roles: [], level: 'reader' as const },
  via: 'mention' as const,
})

/** The story of a slug. Throws `UserError` `no-story`. */
export function storyNamed(
  newsroom: With<'store'>,
  viewer: Viewer,
  slug: string | undefined,
): Promise<StoryRow | undefined> {
  return slug === undefined ? Promise.resolve(undefined) : findStory(newsroom, askedBy(viewer), slug)
}

/** The article that is named. Throws `UserError` `no-article`. */
export function articleNamed(newsroom: With<'store'>, viewer: Viewer, typed: string): Promise<ArticleRow> {
  return findArticle(newsroom, askedBy(viewer), typed)
}

/** The articles of the story that is named, or the one article. Throws `UserError` `no-story`, `no-article` or `missing-option`. */
export async function articlesNamed(
  newsroom: With<'store'>,
  viewer: Viewer,
  { article, story }: { readonly article?: string | undefined; readonly story?: string | undefined },
): Promise<{ readonly title: string; readonly rows: ArticleRow[] }> {
  const named = await storyNamed(newsroom, viewer, story)
  if (named) return { title: named.headline, rows: await articlesOfStory(newsroom, named, viewer) }
  if (article === undefined) throw new UserError('missing-option', 'Name an article or a story.')
  const row = await articleNamed(newsroom, viewer, article)
  return { title: row.content.headline, rows: [row] }
}
