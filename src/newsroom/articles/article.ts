import { createHash } from 'node:crypto'
import type { Analysis } from '../../core/analysis.ts'
import type { ArticleContent } from '../../core/article.ts'
import { type Viewer, workspaceKey } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { isAnotherArticle } from '../../text/changes/index.ts'
import { fingerprint, overlapOf, sameText } from '../../text/stories/index.ts'
import type { With } from '../newsroom.ts'

/** Share of runs of four words that two texts have in common. */
const sameWords = 0.98
const nearlySameWords = 0.8

/** What became of an article that came in: a new row, one that was there, or one that was there and has changed. */
export interface Kept {
  readonly article: ArticleRow
  readonly state: 'new' | 'known' | 'changed'
}

/** An article and what is known of it. */
export interface ReadArticle {
  readonly article: ArticleRow
  readonly analysis: Analysis
}

/**
 * One row an article: the same canonical url, or the near-same text of the same outlet, is no new article. The near-same
 * text of another outlet (wire copy) is one, marked as a copy of the first.
 * `owner` is who pasted a text, or a workspace where all could read it: it stays theirs, and meets no text of anybody else's.
 */
export async function keepArticle(
  newsroom: With<'store' | 'memory' | 'clock'>,
  content: ArticleContent,
  owner: Viewer | undefined,
): Promise<Kept> {
  const { articles } = newsroom.store
  const now = newsroom.clock()
  const print = fingerprint(content.text)
  const workspace = owner ? workspaceKey(owner) : null
  const asker = owner?.member ?? null
  const atUrl =
    workspace === null && content.canonicalUrl ? await articles.forWork.byUrl(content.canonicalUrl) : undefined
  // An address that is used anew has another article: the one that was posted from there stays as it was.
  const usedAnew = atUrl !== undefined && isAnotherArticle(atUrl.content, content)
  const byUrl = usedAnew ? undefined : atUrl
  const same = byUrl ? undefined : await sameTexts(newsroom, content, print, { workspace, asker }, now)
  const known = byUrl ?? same?.ofOutlet
  if (!known) {
    const address = usedAnew ? anew(content) : content.canonicalUrl
    const canonicalUrl = workspace === null ? (address ?? null) : null
    const row = { canonicalUrl, workspace, asker, content, fingerprint: print, createdAt: now }
    return newsroom.store.transaction(async (rows) => {
      const { article, added } = await rows.articles.add(row)
      if (added && same?.elsewhere) {
        const [original = same.elsewhere.id] = await rows.articles.forWork.copies(same.elsewhere.id)
        await rows.articles.markCopy(article.id, original, now)
      }
      return { article, state: added ? 'new' : 'known' }
    })
  }
  if (!hasChanged(known.content, content)) return { article: known, state: 'known' }
  const sameUrl = known.canonicalUrl !== null && known.canonicalUrl === content.canonicalUrl
  if (!sameUrl && workspace === null) return { article: known, state: 'known' }
  const article = await articles.addVersion(
    known.id,
    { ...content, published: content.published ?? known.content.published },
    print,
    now,
  )
  return { article, state: 'changed' }
}

/** The address with a fragment that no page has, so that it leads to the same page and is another one's here. */
const anew = ({ canonicalUrl, text }: ArticleContent) =>
  `${canonicalUrl}#${createHash('sha256').update(text).digest('hex').slice(0, 8)}`

/** The analysis of the newest version: kept, or made now in a worker. */
export function analysisOf(newsroom: With<'store' | 'analyst'>, article: ArticleRow): Promise<Analysis> {
  return analysisOfVersion(newsroom, article, article.version, article.content)
}

/** The same of any version, whose content is given. */
export async function analysisOfVersion(
  newsroom: With<'store' | 'analyst'>,
  { id, canonicalUrl }: Pick<ArticleRow, 'id' | 'canonicalUrl'>,
  version: number,
  { headline, text, published, kind }: ArticleContent,
): Promise<Analysis> {
  const { articles } = newsroom.store
  const kept = await articles.forWork.analysis(id, version, newsroom.analyst.version)
  if (kept) return kept
  const analysis = await newsroom.analyst.analyse({
    text,
    title: headline,
    ...(canonicalUrl && { url: canonicalUrl }),
    ...(kind && { pageKind: kind }),
    briefLengths: [1, 2, 3, 4, 5],
    ...(published && { published: published.date }),
  })
  await articles.saveAnalysis(id, version, analysis)
  return analysis
}

/** Articles with their analyses, one after another: the worker is for all. */
export async function readArticles(
  newsroom: With<'store' | 'analyst'>,
  rows: readonly ArticleRow[],
): Promise<ReadArticle[]> {
  const read: ReadArticle[] = []
  for (const article of rows) read.push({ article, analysis: await analysisOf(newsroom, article) })
  return read
}

/** The articles with near the same text: that of the same outlet, and of public pages the latest of another outlet. */
async function sameTexts(
  newsroom: With<'store' | 'memory'>,
  content: ArticleContent,
  print: string,
  { workspace, asker }: Pick<ArticleRow, 'workspace' | 'asker'>,
  now: number,
): Promise<{ readonly ofOutlet?: ArticleRow; readonly elsewhere?: ArticleRow }> {
  let elsewhere: ArticleRow | undefined
  for (const candidate of await newsroom.memory.prints.near(newsroom.store, print, now)) {
    if (candidate.workspace !== workspace) continue
    const article = await newsroom.store.articles.forWork.byId(candidate.id)
    if (!article || !mayMeet(article, asker, content)) continue
    if (outletOf(article.content) === outletOf(content)) {
      if (isSameArticle(article.content, content)) return { ofOutlet: article }
    } else if (workspace === null && sameText(article.content.text, content.text)) elsewhere ??= article
  }
  return elsewhere ? { elsewhere } : {}
}

/** A text of one member meets texts of theirs alone; and what the whole workspace has already, where it is the same letter by letter. */
function mayMeet(known: ArticleRow, asker: string | null, content: ArticleContent): boolean {
  return known.asker === asker || (known.asker === null && !hasChanged(known.content, content))
}

/** The outlet by its name, or where a page has none by its host. */
export function outletOf(content: ArticleContent): string | undefined {
  return content.outlet ?? (content.canonicalUrl ? URL.parse(content.canonicalUrl)?.hostname : undefined)
}

/**
 * Stricter than wire copy: to take two pages of one outlet for one article loses one of them. The words are the same, or
 * nearly so under the same headline; a bulletin with other names in it is another article.
 */
function isSameArticle(known: ArticleContent, content: ArticleContent): boolean {
  const { jaccard } = overlapOf(known.text, content.text)
  return jaccard >= sameWords || (jaccard >= nearlySameWords && known.headline === content.headline)
}

function hasChanged(before: ArticleContent, after: ArticleContent): boolean {
  return before.headline !== after.headline || before.text !== after.text
}
