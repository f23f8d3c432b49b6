import type { Analysis } from '../../core/analysis.ts'
import type { ArticleContent } from '../../core/article.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { ChangeRow } from '../../core/rows/change.ts'
import { compareVersions } from '../../text/changes/index.ts'
import { analysisOfVersion } from '../articles/article.ts'
import type { With } from '../newsroom.ts'

/** A change and the two texts that its spans lie in. */
export interface ToldChange {
  readonly row: Omit<ChangeRow, 'id'>
  readonly before: ArticleContent
  readonly after: ArticleContent
}

/** What differs between a version of an article and the one before it. Undefined where one of them is not kept, or one is the page's and one the feed's. */
export async function changeTo(
  newsroom: With<'store' | 'analyst' | 'clock'>,
  article: ArticleRow,
  toVersion: number,
): Promise<ToldChange | undefined> {
  const [before, after] = [
    await contentOf(newsroom, article, toVersion - 1),
    await contentOf(newsroom, article, toVersion),
  ]
  if (!before || !after) return undefined
  // The feed's text and the page's are two tellings, and neither corrects the other.
  if ((before.fromFeed === undefined) !== (after.fromFeed === undefined)) return undefined
  const changes = compareVersions(
    await read(newsroom, article, toVersion - 1, before),
    await read(newsroom, article, toVersion, after),
  )
  const material = changes.some((change) => change.material)
  const silent = material && !changes.some(({ kinds }) => kinds.includes('note'))
  const row = {
    article: article.id,
    fromVersion: toVersion - 1,
    toVersion,
    changes,
    material,
    silent,
    at: newsroom.clock(),
  }
  return { row, before, after }
}

/** The content of a version: the newest one is in the article's own row. */
export function contentOf(
  newsroom: With<'store'>,
  article: ArticleRow,
  version: number,
): Promise<ArticleContent | undefined> | ArticleContent {
  return version === article.version ? article.content : newsroom.store.articles.forWork.version(article.id, version)
}

async function read(
  newsroom: With<'store' | 'analyst' | 'clock'>,
  article: ArticleRow,
  version: number,
  content: ArticleContent,
) {
  const analysis: Analysis = await analysisOfVersion(newsroom, article, version, content)
  return { headline: content.headline, text: content.text, analysis }
}
