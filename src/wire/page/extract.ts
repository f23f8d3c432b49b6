import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ArticleContent, PageProblem } from '../../core/article.ts'

export interface ExtractedPage {
  readonly article?: ArticleContent
  readonly problem?: PageProblem
  readonly reason?: string
}

/** Reads the article of a page. Pure; what the worker runs. */
export function extractPage(html: string, url?: string): ExtractedPage {
  const { document } = parseHTML(html)
  const found = new Readability(document as never, { charThreshold: 200 }).parse()
  if (!found?.textContent) return { problem: 'no-article', reason: 'No article was found on the page.' }
  const text = found.textContent
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
  return { article: { headline: found.title ?? '', text, ...(url ? { canonicalUrl: url } : {}) } }
}
