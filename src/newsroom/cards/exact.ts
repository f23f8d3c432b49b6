import type { Inline } from '../../core/card.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { Span } from '../../core/span.ts'

const shownAtMost = 600
const fragmentWords = 6

/** The words under a span, as they stand; a very long stretch ends in an ellipsis that is ours, outside of the exact words. */
export function exact(article: ArticleRow, span: Span): Inline[] {
  const { text } = article.content
  const end = Math.min(span.end, wordEnd(text, span.start + shownAtMost))
  const shown: Inline = {
    type: 'exact',
    text: text.slice(span.start, end),
    article: article.id,
    span: { start: span.start, end },
  }
  return end < span.end ? [shown, { type: 'implied', text: '…' }] : [shown]
}

/**
 * The article's address with a text fragment that opens at the span (WICG Scroll to Text Fragment);
 * undefined for a pasted text, which has no address.
 */
export function linkTo(article: ArticleRow, span: Span): string | undefined {
  const url = article.canonicalUrl
  if (!url) return undefined
  const words = article.content.text.slice(span.start, span.end).split(/\s+/).filter(Boolean)
  if (words.length === 0) return url
  const part = (slice: string[]) => encodeURIComponent(slice.join(' ')).replaceAll('-', '%2D')
  const fragment =
    words.length <= 2 * fragmentWords
      ? part(words)
      : `${part(words.slice(0, fragmentWords))},${part(words.slice(-fragmentWords))}`
  return `${url.split('#')[0]}#:~:text=${fragment}`
}

function wordEnd(text: string, from: number): number {
  if (from >= text.length) return text.length
  const space = text.lastIndexOf(' ', from)
  return space > 0 ? space : from
}
