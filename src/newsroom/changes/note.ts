import type { Analysis } from '../../core/analysis.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { analysisOf } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { changeTo } from './compare.ts'
import { tellChange } from './tell.ts'

/**
 * Keeps and tells each change of an article that has not been told yet, whoever brought the new version: a feed, a look at the page,
 * a person. A change and its tellings are written together, so that a crash between two versions loses none and doubles none.
 */
export async function noteChanges(
  newsroom: With<'store' | 'analyst' | 'clock' | 'settings' | 'platforms'>,
  article: ArticleRow,
): Promise<void> {
  if (article.version < 2) return
  const [last] = await newsroom.store.changes.ofArticle(article.id, 1)
  let analysis: Analysis | undefined
  for (let version = (last?.toVersion ?? 1) + 1; version <= article.version; version++) {
    const told = await changeTo(newsroom, article, version)
    if (!told) continue
    analysis ??= await analysisOf(newsroom, article)
    const tell = await tellChange(newsroom, article, analysis, told)
    await newsroom.store.transaction(async (rows) => {
      if (await rows.changes.add(told.row)) await tell(rows)
    })
  }
}
