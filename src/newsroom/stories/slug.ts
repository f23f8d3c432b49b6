import { UserError } from '../../core/errors.ts'
import type { Workspace } from '../../core/place.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'

const longestSlug = 40

/** A slug as it is kept: lower case, words joined by hyphens. Throws `UserError` `bad-slug`. */
export function checkSlug(typed: string): string {
  const slug = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
  if (slug.length > longestSlug || !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u.test(slug) || slug.endsWith('-'))
    throw new UserError('bad-slug', say.stories.noSlug(typed.slice(0, 60), longestSlug), say.stories.slugExample)
  return slug
}

/** Slugs that stories had before they were renamed: each leads to its story. */
const formerSlugs = (rows: Rows) => rows.keyValues('former-slugs')
const keyOf = ({ platform, workspace }: Workspace, slug: string) => `${platform} ${workspace} ${slug}`

export const keepFormerSlug = (rows: Rows, story: StoryRow): Promise<void> =>
  formerSlugs(rows).set(keyOf(story, story.slug), story.id)

/** The story that had this slug before it was renamed. */
export async function storyOfFormerSlug(rows: Rows, place: Workspace, slug: string): Promise<StoryRow | undefined> {
  const id = await formerSlugs(rows).get<unknown>(keyOf(place, slug))
  return typeof id === 'string' ? rows.stories.byId(id) : undefined
}

const numbersTried = 50

/** The slug, or with a number behind it, so that it is no former one of another story. */
export async function freeSlug(rows: Rows, place: Workspace, slug: string): Promise<string> {
  for (let n = 1; n <= numbersTried; n++) {
    const tried = n === 1 ? slug : `${slug}-${n}`
    if (!(await storyOfFormerSlug(rows, place, tried))) return tried
  }
  return slug
}
