import type { Card } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { splitParagraphs } from '../../text/sentences/paragraphs.ts'
import { origin } from './brief.ts'
import { exact } from './exact.ts'

const shownAtMost = 60

/** The text of an article, paragraph by paragraph, as it is kept. */
export function readCard(article: ArticleRow): Card {
  const paragraphs = splitParagraphs(article.content.text)
  const rest = paragraphs.length - shownAtMost
  return {
    tone: 'answer',
    title: article.content.headline,
    ...(article.canonicalUrl && { url: article.canonicalUrl }),
    parts: [
      { type: 'context', text: origin(article) },
      ...paragraphs
        .slice(0, shownAtMost)
        .map((paragraph) => ({ type: 'text' as const, text: exact(article, paragraph) })),
      ...(rest > 0 ? [{ type: 'context' as const, text: `and ${rest} more paragraphs` }] : []),
    ],
  }
}
