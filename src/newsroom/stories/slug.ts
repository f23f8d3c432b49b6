import { UserError } from '../../core/errors.ts'

const longestSlug = 40

/** A slug as it is kept: lower case, words joined by hyphens. Throws `UserError` `bad-slug`. */
export function checkSlug(typed: string): string {
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
