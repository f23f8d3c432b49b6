import type { Viewer } from '../../core/place.ts'
import type { SeenArticles } from '../../core/rows/article.ts'
import type { Ground, MatchTerm } from '../engine.ts'
import { findArticles, findPassages, rankArticles } from '../search/find.ts'
import { queryOf } from '../words.ts'
import { articleColumns, articleFrom } from './article-columns.ts'
import { firstPlaces } from './first-places.ts'
import { maySee } from './may-see.ts'

/** Articles as one viewer sees them: each query of this file has `maySee` in it. */
export function seenArticles(ground: Ground, viewer: Viewer): SeenArticles {
  const { db } = ground
  const { platform, workspace } = viewer
  const seen = () => db.selectFrom('articles').select(articleColumns).where(maySee(viewer))
  const shows = () => db.selectFrom('articleShows').where('platform', '=', platform).where('workspace', '=', workspace)
  const inOrder = async (ids: readonly string[]) => {
    const rows = ids.length === 0 ? [] : (await seen().where('articles.id', 'in', ids).execute()).map(articleFrom)
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  }

  return {
    async byId(id) {
      const row = await seen().where('id', '=', id).executeTakeFirst()
      return row && articleFrom(row)
    },
    async byUrl(canonicalUrl) {
      const row = await seen()
        .where('canonicalUrl', '=', canonicalUrl)
        .where('articles.workspace', 'is', null)
        .executeTakeFirst()
      return row && articleFrom(row)
    },
    async shown({ channel, limit }) {
      const rows = await db
        .selectFrom(firstPlaces(viewer, channel, limit).as('first'))
        .innerJoin('articles', 'articles.id', 'first.article')
        .select(articleColumns)
        .where(maySee(viewer))
        .orderBy('first.at', 'desc')
        .orderBy('first.seq', 'desc')
        .execute()
      return rows.map(articleFrom)
    },
    async search(typed, limit) {
      const ids = await rankArticles(ground, viewer, wordsAndBeginning(queryOf(typed)))
      return inOrder(ids.slice(0, limit))
    },
    find: async (query) => inOrder(await findArticles(ground, viewer, query)),
    passages: (query) => findPassages(ground, viewer, query),
    async count(most) {
      const { count } = await db
        .selectFrom(shows().select('article').distinct().limit(most).as('some'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
  }
}

/** While one types, the last word has only begun. */
function wordsAndBeginning(words: readonly string[]): MatchTerm[] {
  return words.map((word, i) => ({ alternatives: [[word]], begins: i === words.length - 1 }))
}
