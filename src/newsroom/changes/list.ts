import type { Viewer } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { ChangeRow } from '../../core/rows/change.ts'
import { outletOf } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { contentOf, type ToldChange } from './compare.ts'

/** A change, the article it is of, and the two texts that its spans lie in. */
export interface ListedChange extends ToldChange {
  readonly article: ArticleRow
}

const readAtMost = 500

/** The changes of an article, of a story, of an outlet, or of all that the viewer may see; newest first, material ones only. */
export async function listChanges(
  newsroom: With<'store'>,
  viewer: Viewer,
  of: { readonly article?: string; readonly story?: string; readonly outlet?: string },
): Promise<ListedChange[]> {
  const { changes } = newsroom.store
  const rows: ChangeRow[] = of.article
    ? await changes.ofArticle(of.article, readAtMost)
    : await changes.seenBy(viewer, {
        ...(of.story !== undefined && { story: of.story }),
        limit: readAtMost,
      })
  const listed: ListedChange[] = []
  for (const row of rows.filter(({ material }) => material)) {
    const article = await newsroom.store.articles.seenBy(viewer).byId(row.article)
    const [before, after] = article
      ? [await contentOf(newsroom, article, row.fromVersion), await contentOf(newsroom, article, row.toVersion)]
      : []
    if (!article || !before || !after) continue
    if (of.outlet && !outletOf(after)?.toLowerCase().includes(of.outlet.toLowerCase())) continue
    listed.push({ row, article, before, after })
  }
  return listed
}
