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
  /** `some`: it has some of the words only, and stands behind what has all. `named`: an article that names the speaker beside the words. */
  readonly fit?: 'some' | 'named'
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
 * nothing holds all the words, what holds some of them: `all` says which it was. Where few hold all, those with some follow, marked; where nothing is surely said by
 * a speaker, articles that name them beside the words.
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
  if (request.offset > 0 || (request.speaker && found.length > 0)) return { found, all: true }
  if (request.speaker) return { found: await naming(newsroom, viewer, request), all: true }
  if (terms.length < 2) return { found, all: true }
  if (found.length === 0) return { found: await look(true), all: false }
  // One fewer than was asked for: nobody shall look for a further page.
  const free = request.limit - 1 - found.length
  if (request.kind !== undefined || free <= 0) return { found, all: true }
  const known = new Set(found.map(({ article }) => article.id))
  const some = (await look(true)).filter(({ article }) => !known.has(article.id)).slice(0, free)
  return { found: [...found, ...some.map((one) => ({ ...one, fit: 'some' as const }))], all: true }
}

/** Articles that have a speaker's name and the words: who says them there, the desk isn't sure. */
async function naming(newsroom: With<'store'>, viewer: Viewer, request: FindRequest): Promise<Found[]> {
  const terms = termsOf(request.words)
  if (terms.length === 0 || !request.speaker || request.kind !== undefined) return []
  const named = [...terms, { text: request.speaker }]
  const query = { ...request.where, terms: named, limit: request.limit - 1, offset: 0 }
  const rows = await newsroom.store.articles.seenBy(viewer).find(query)
  return rows.map((article) => ({ ...foundArticle(article, terms), fit: 'named' as const }))
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
