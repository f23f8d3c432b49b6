import type { Analysis } from '../../../core/analysis.ts'
import type { Inline } from '../../../core/card.ts'
import type { ArticleRow } from '../../../core/rows/article.ts'
import type { Span } from '../../../core/span.ts'
import { splitParagraphs } from '../../../text/sentences/paragraphs.ts'

const pageRoom = 4200
const paragraphsAtMost = 30
/** A longer paragraph is parted between words. */
const longest = 2000

/** The paragraphs of a text, in pages that fit into one message. A text without any words is one empty page. */
export function pagesOfText(text: string): Span[][] {
  const pages: Span[][] = [[]]
  let room = pageRoom
  for (const paragraph of splitParagraphs(text).flatMap((span) => parted(text, span))) {
    const size = paragraph.end - paragraph.start
    const page = pages.at(-1)!
    if (page.length > 0 && (size > room || page.length === paragraphsAtMost)) {
      pages.push([paragraph])
      room = pageRoom - size
    } else {
      page.push(paragraph)
      room -= size
    }
  }
  return pages
}

/** Paragraphs as inlines: contents as exact words, sources in strong letters; the inlines of one, joined, are the paragraph. */
export function markedParagraphs(
  article: ArticleRow,
  analysis: Analysis | undefined,
  paragraphs: readonly Span[],
): Inline[][] {
  const attributions = analysis?.attributions ?? []
  const said = merged(attributions.flatMap(({ content }) => content))
  const sources = merged(attributions.flatMap(({ source }) => source))
  return paragraphs.map((paragraph) => {
    const marks = [
      ...within(said, paragraph).map((span) => ({ span, said: true })),
      ...within(sources, paragraph)
        .flatMap((span) => without(said, span))
        .map((span) => ({ span, said: false })),
    ].sort((a, b) => a.span.start - b.span.start)
    return inlines(article, paragraph, marks)
  })
}

function inlines(
  { id, content: { text } }: ArticleRow,
  paragraph: Span,
  marks: readonly { readonly span: Span; readonly said: boolean }[],
): Inline[] {
  const line: Inline[] = []
  let at = paragraph.start
  const plain = (end: number) => {
    if (end > at) line.push(text.slice(at, end))
  }
  for (const { span, said } of marks) {
    plain(span.start)
    const words = text.slice(span.start, span.end)
    line.push(said ? { type: 'exact', text: words, article: id, span } : { type: 'strong', text: words })
    at = span.end
  }
  plain(paragraph.end)
  return line
}

/** Spans that touch nothing of each other, in the order of the text. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = apart.at(-1)
    if (last && start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else if (end > start) apart.push({ start, end })
  }
  return apart
}

function within(spans: readonly Span[], outer: Span): Span[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, outer.start), end: Math.min(end, outer.end) }))
    .filter(({ start, end }) => end > start)
}

/** What of a span lies outside of the others. */
function without(others: readonly Span[], span: Span): Span[] {
  const left: Span[] = []
  let at = span.start
  for (const other of within(others, span)) {
    if (other.start > at) left.push({ start: at, end: other.start })
    at = other.end
  }
  if (span.end > at) left.push({ start: at, end: span.end })
  return left
}

function parted(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  while (end - from > longest) {
    const space = text.lastIndexOf(' ', from + longest)
    const cut = space > from ? space : wholeLetter(text, from + longest)
    pieces.push({ start: from, end: cut })
    from = space > from ? cut + 1 : cut
  }
  return [...pieces, { start: from, end }]
}

/** A place that doesn't part the two halves of a character outside the first plane. */
function wholeLetter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
