import type { Analysis } from '../../core/analysis.ts'
import type { Card, CardPart } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { CopyElsewhere } from '../articles/copies.ts'
import { alsoIn } from './also-in.ts'
import { headlineLink, origin } from './brief.ts'
import { exact } from './exact.ts'

/** Several articles in one post: headline, the first sentence of the brief, and the outlet. */
export function digestCard(
  articles: readonly {
    readonly article: ArticleRow
    readonly analysis: Analysis
    readonly copies?: readonly CopyElsewhere[]
  }[],
  title: string,
  late: string | undefined,
): Card {
  const parts: CardPart[] = late ? [{ type: 'context', text: late }] : []
  for (const { article, analysis, copies = [] } of articles) {
    const sentence = (analysis.briefs[1] ?? analysis.summary)[0]
    parts.push({
      type: 'text',
      text: [
        headlineLink(article),
        ...(sentence ? ['\n', ...exact(article, sentence)] : []),
        '\n',
        ...origin(article),
        ...(copies.length ? [' · ', ...alsoIn(copies)] : []),
      ],
    })
  }
  return { tone: 'news', title, parts }
}
