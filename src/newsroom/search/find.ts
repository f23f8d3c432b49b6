import type { ArticleContent } from '../../core/article.ts'
import type { Viewer } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { PassageKind, PassageRow, SearchQuery } from '../../core/rows/search.ts'
import type { Span } from '../../core/span.ts'
import type { With } from '../newsroom.ts'
import { snippetOf } from './snippet.ts'
import { termsOf } from './typed.ts'

/** An article or a passage of one, with the words that are shown of it: exact words of the version that is named. */
export interface Found {
  readonly article: ArticleRow
  readonly version: number
  readonly part: 'headline' | 'text'
  readonly span: Span
  readonly words: string
  readonly at: number
  readonly kind?: PassageKind
  readonly speaker?: string
}

export interface FindRequest {
  readonly words: string
  readonly kind?: PassageKind
  readonly speaker?: string
  readonly where: Pick<SearchQuery, 'outlet' | 'articles' | 'from' | 'before'>
  readonly order: 'rank' | 'time'
  readonly limit: number
  readonly offset: number
}

/**
 * What is kept and fits, as far as the viewer may see it: articles by their words; passages where a speaker or a kind is asked for. Where
 * nothing holds all the words, what holds some of them: `all` says which it was.
 */
export async function find(
  newsroom: With<'store'>,
  viewer: Viewer,
  request: FindRequest,
): Promise<{ readonly found: Found[]; readonly all: boolean }> {
  const terms = termsOf(request.words)
  const look = async (any: boolean) => {
    const query = { ...request.where, terms, any, limit: request.limit, offset: request.offset }
    const seen = newsroom.store.articles.seenBy(viewer)
    if (request.kind === undefined && request.speaker === undefined) {
      const rows = await seen.find(query)
      return rows.map((article) => foundArticle(article, terms))
    }
    const { kind = 'said', order } = request
    const rows = await seen.passages({ ...query, kind, order, ...(request.speaker && { speaker: request.speaker }) })
    const found = await Promise.all(rows.map((row) => foundPassage(newsroom, viewer, row)))
    return found.filter((one) => one !== undefined)
  }
  const found = await look(false)
  if (found.length > 0 || terms.length < 2 || request.offset > 0 || request.speaker) return { found, all: true }
  return { found: await look(true), all: false }
}

function foundArticle(article: ArticleRow, terms: Parameters<typeof snippetOf>[1]): Found {
  const { text, published } = article.content
  const span = snippetOf(text, terms)
  const at = published?.at ?? (published ? Date.parse(`${published.date}T12:00:00Z`) : article.createdAt)
  return { article, version: article.version, part: 'text', span, words: text.slice(span.start, span.end), at }
}

async function foundPassage(newsroom: With<'store'>, viewer: Viewer, row: PassageRow): Promise<Found | undefined> {
  const article = await newsroom.store.articles.seenBy(viewer).byId(row.article)
  const content = article && (await contentOf(newsroom, article, row.version))
  if (!article || !content) return undefined
  const { kind, version, part, at } = row
  const span = { start: row.start, end: row.end }
  const words = partOf(content, part).slice(span.start, span.end)
  return { article, version, part, span, words, at, kind, ...(row.speaker !== null && { speaker: row.speaker }) }
}

function contentOf(
  newsroom: With<'store'>,
  article: ArticleRow,
  version: number,
): Promise<ArticleContent | undefined> | ArticleContent {
  return version === article.version ? article.content : newsroom.store.articles.forWork.version(article.id, version)
}

function partOf({ headline, text }: ArticleContent, part: Found['part']): string {
  return part === 'headline' ? headline : text
}
