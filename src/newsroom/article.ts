import type { Analysis } from '../core/analysis.ts'
import type { ArticleContent } from '../core/article.ts'
import type { ChannelRef } from '../core/command.ts'
import type { ArticleRow } from '../core/rows/article.ts'
import { fingerprint, nearSame, overlapOf } from '../text/stories/index.ts'
import type { Newsroom } from './newsroom.ts'
import type { Workspace } from './place.ts'

const comparedBackMs = 7 * 24 * 3_600_000
const comparedAtMost = 20_000
/** Share of runs of four words that two texts have in common. */
const sameWords = 0.98
const nearlySameWords = 0.8

/** What became of an article that came in: a new row, one that was there, or one that was there and has changed. */
export interface Kept {
  readonly article: ArticleRow
  readonly state: 'new' | 'known' | 'changed'
  /** The content before, where it has changed. */
  readonly before?: ArticleContent
}

/**
 * One row an article: the same canonical url, or the near-same text of the same outlet, is no new article.
 * `owner` is the workspace of a pasted text, which stays its own.
 */
export async function keepArticle(
  newsroom: Newsroom,
  content: ArticleContent,
  owner: Workspace | undefined,
): Promise<Kept> {
  const { articles } = newsroom.store
  const now = newsroom.clock()
  const print = fingerprint(content.text)
  const workspace = owner ? ownerKey(owner) : null
  const known =
    (workspace === null && content.canonicalUrl ? await articles.byUrl(content.canonicalUrl) : undefined) ??
    (await nearSameArticle(newsroom, content, print, workspace, now))
  if (!known) {
    const canonicalUrl = workspace === null ? (content.canonicalUrl ?? null) : null
    const { article, added } = await articles.add({
      canonicalUrl,
      workspace,
      content,
      fingerprint: print,
      createdAt: now,
    })
    return { article, state: added ? 'new' : 'known' }
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
  return { article, state: 'changed', before: known.content }
}

/** The workspace that owns a pasted text, as the article's row names it. */
export function ownerKey(place: Workspace): string {
  return `${place.platform}:${place.workspace}`
}

/** The analysis of the newest version: kept, or made now in a worker. */
export async function analysisOf(newsroom: Newsroom, article: ArticleRow): Promise<Analysis> {
  const { articles } = newsroom.store
  const kept = await articles.analysis(article.id, article.version, newsroom.analyst.version)
  if (kept) return kept
  const { headline, text, published } = article.content
  const analysis = await newsroom.analyst.analyse({
    text,
    title: headline,
    briefLengths: [1, 2, 3, 4, 5],
    ...(published && { published: published.date }),
  })
  await articles.saveAnalysis(article.id, article.version, analysis)
  return analysis
}

/** Articles with their analyses, one after another: the worker is for all. */
export async function readArticles(
  newsroom: Newsroom,
  rows: readonly ArticleRow[],
): Promise<{ article: ArticleRow; analysis: Analysis }[]> {
  const read = []
  for (const article of rows) read.push({ article, analysis: await analysisOf(newsroom, article) })
  return read
}

/** Whether a workspace may see an article at all: its own, or one that is public and was shown there. */
export async function maySee(newsroom: Newsroom, article: ArticleRow, place: ChannelRef): Promise<boolean> {
  if (article.workspace !== null) return article.workspace === ownerKey(place)
  return newsroom.store.articles.wasShown(article.id, place)
}

async function nearSameArticle(
  newsroom: Newsroom,
  content: ArticleContent,
  print: string,
  workspace: string | null,
  now: number,
): Promise<ArticleRow | undefined> {
  const recent = await newsroom.store.articles.fingerprints(now - comparedBackMs, comparedAtMost)
  for (const candidate of recent) {
    if (candidate.workspace !== workspace || candidate.outlet !== (content.outlet ?? null)) continue
    if (!nearSame(candidate.fingerprint, print)) continue
    const article = await newsroom.store.articles.byId(candidate.id)
    if (article && isSameArticle(article.content, content)) return article
  }
  return undefined
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
