import type { Workspace } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { Store } from '../../core/store.ts'
import { everybodyIn } from '../place.ts'
import { outletOf } from './article.ts'

/** Another outlet that has the same text. */
export interface CopyElsewhere {
  readonly outlet: string
  readonly url?: string
}

/** The other outlets that have this article's text, as far as everybody in this workspace may see theirs; each outlet once. */
export async function copiesElsewhere(store: Store, article: ArticleRow, place: Workspace): Promise<CopyElsewhere[]> {
  const named = new Map<string, CopyElsewhere>()
  const seen = store.articles.seenBy(everybodyIn(place))
  for (const id of await store.articles.forWork.copies(article.id)) {
    const copy = id === article.id ? undefined : await seen.byId(id)
    const outlet = copy && outletOf(copy.content)
    if (!outlet || outlet === outletOf(article.content) || named.has(outlet)) continue
    named.set(outlet, { outlet, ...(copy.canonicalUrl && { url: copy.canonicalUrl }) })
  }
  return [...named.values()]
}
