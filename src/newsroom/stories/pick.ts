import { UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'

/**
 * Some of a story's articles, as typed: their numbers in it (`2,4-6`), an id, or words of one headline.
 * Throws `UserError` `no-article`.
 */
export function pickArticles(articles: readonly ArticleRow[], typed: string): ArticleRow[] {
  const wanted = typed.trim()
  if (/^[\d\s,–-]+$/.test(wanted)) {
    const numbers = readNumbers(wanted, articles.length)
    return articles.filter((_, i) => numbers.has(i + 1))
  }
  const named = articles.filter((article) => wanted.split(/[\s,]+/).includes(article.id))
  if (named.length > 0) return named
  const words = wanted.toLowerCase()
  const found = articles.filter((article) => article.content.headline.toLowerCase().includes(words))
  if (found.length === 1) return found
  throw new UserError(
    'no-article',
    found.length === 0
      ? say.stories.inNoHeadline(wanted.slice(0, 60))
      : say.stories.inSeveralHeadlines(wanted.slice(0, 60), found.length),
    say.stories.giveNumbers,
  )
}

/** Throws `UserError` `no-article` for a number that is none of the story's. */
function readNumbers(typed: string, count: number): Set<number> {
  const numbers = new Set<number>()
  for (const part of typed.split(/[\s,]+/).filter(Boolean)) {
    const [first = Number.NaN, last = first] = part.split(/[–-]/).map(Number)
    if (!(first >= 1 && last >= first && last <= count))
      throw new UserError('no-article', say.stories.noSuchNumber(part, count))
    for (let n = first; n <= last; n++) numbers.add(n)
  }
  return numbers
}
