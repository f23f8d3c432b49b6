import type { ArticleRow } from '../../core/rows/article.ts'
import type { Span } from '../../core/span.ts'

const fragmentWords = 6

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
