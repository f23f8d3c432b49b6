import type { Analysis } from '../../core/analysis.ts'
import type { Card, CardPart, Inline } from '../../core/card.ts'
import { commandText } from '../../core/command-text.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { say } from '../../locales/index.ts'
import { articleActions, origin } from './brief.ts'
import { markedParagraphs, pagesOfText } from './read/marked.ts'
import { pick } from './sources/pages.ts'

/**
 * The text of an article as it is kept, a page of paragraphs at a time: what somebody is said to have said as exact words,
 * who is given as the source in strong letters, all else plain. Without an analysis nothing is marked.
 * Throws `UserError` `no-page`.
 */
export function readCard(article: ArticleRow, analysis: Analysis | undefined, number = 1): Card {
  const page = pick(pagesOfText(article.content.text), number)
  const marked = analysis !== undefined && analysis.attributions.length > 0
  const parts: CardPart[] = [{ type: 'context', text: origin(article) }]
  for (const paragraph of markedParagraphs(article, analysis, page.items)) parts.push({ type: 'text', text: paragraph })
  parts.push({ type: 'context', text: smallPrint(page, marked) })
  const others = analysis ? articleActions(article, analysis).filter((action) => action.label !== say.buttons.read) : []
  const next = commandText('read', { article: article.id, page: number + 1 })
  parts.push({
    type: 'actions',
    actions: [
      ...(page.number < page.of ? [{ type: 'invoke' as const, label: say.buttons.more, invoke: next }] : []),
      ...others,
    ],
  })
  return {
    tone: 'answer',
    title: article.content.headline,
    ...(article.canonicalUrl && { url: article.canonicalUrl }),
    parts,
  }
}

function smallPrint(page: { readonly number: number; readonly of: number }, marked: boolean): Inline[] {
  return [say.counts.page(page.number, page.of), ...(marked ? [' ', ...say.reading.marked] : [])]
}
