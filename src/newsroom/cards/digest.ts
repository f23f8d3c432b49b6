import type { Analysis } from '../../core/analysis.ts'
import type { Card, CardPart } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { origin } from './brief.ts'
import { exact } from './exact.ts'

/** Several articles in one post: headline, the first sentence of the brief, and the outlet. */
export function digestCard(
  articles: readonly { readonly article: ArticleRow; readonly analysis: Analysis }[],
  title: string,
  late: string | undefined,
): Card {
  const parts: CardPart[] = late ? [{ type: 'context', text: late }] : []
  for (const { article, analysis } of articles) {
    const sentence = (analysis.briefs[1] ?? analysis.summary)[0]
    parts.push({
      type: 'text',
      text: [
        article.canonicalUrl
          ? { type: 'link', text: article.content.headline, url: article.canonicalUrl }
          : { type: 'strong', text: article.content.headline },
        ...(sentence ? ['\n', ...exact(article, sentence)] : []),
        '\n',
        ...origin(article),
      ],
    })
  }
  return { tone: 'news', title, parts }
}
