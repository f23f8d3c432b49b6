import type { ArticleContent, PageProblem } from '../../core/article.ts'
import { defaultLimits } from '../limits.ts'
import { readBody } from './body.ts'
import { outlinePage } from './bound.ts'

export interface ExtractedPage {
  readonly article?: ArticleContent
  readonly problem?: PageProblem
  readonly reason?: string
}

/** Reads the article of a page. Pure; what the worker runs. */
export function extractPage(html: string, url?: string): ExtractedPage {
  const outline = outlinePage(html, defaultLimits)
  const found = readBody(outline.html)
  if (!found) return { problem: 'no-article', reason: 'No article was found on the page.' }
  const text = found.blocks.join('\n\n')
  return { article: { headline: found.headline, text, ...(url ? { canonicalUrl: url } : {}) } }
}
