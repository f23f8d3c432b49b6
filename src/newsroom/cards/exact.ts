import type { Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { Span } from '../../core/span.ts'

const shownAtMost = 600

/** A sentence that leans on another, with what a reader needs to know first before it, as ours. */
export function exactWithLead(article: ArticleRow, span: Span, lead: string | undefined): Inline[] {
  return [...(lead ? [{ type: 'implied' as const, text: lead }, ' '] : []), ...exact(article, span)]
}

/** The words under a span, word for word; a very long stretch ends in an ellipsis that is ours, outside of the exact words. */
export function exact(article: ArticleRow, span: Span, as?: 'name' | 'cue'): Inline[] {
  const { text } = article.content
  const end = Math.min(span.end, wordEnd(text, span.start + shownAtMost))
  const shown: Inline = {
    type: 'exact',
    text: text.slice(span.start, end),
    article: article.id,
    span: { start: span.start, end },
    ...(as && { as }),
  }
  return end < span.end ? [shown, { type: 'implied', text: '…' }] : [shown]
}

function wordEnd(text: string, from: number): number {
  if (from >= text.length) return text.length
  const space = text.lastIndexOf(' ', from)
  return space > 0 ? space : from
}
