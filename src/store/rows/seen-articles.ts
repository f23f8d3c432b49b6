import type { Viewer } from '../../core/place.ts'
import type { SeenArticles } from '../../core/rows/article.ts'
import type { Ground, MatchTerm } from '../engine.ts'
import { findArticles, findPassages } from '../search/find.ts'
import { queryOf } from '../words.ts'
import { articleColumns, articleFrom } from './article-columns.ts'
import { maySee } from './may-see.ts'

/** Of the articles that hold the words, so many of the newest are ranked. */
const rankedAtMost = 1_000

/** Articles as one viewer sees them: each query of this file has `maySee` in it. */
export function seenArticles(ground: Ground, viewer: Viewer): SeenArticles {
  const { db, engine } = ground
  const { platform, workspace, member } = viewer
  const seen = () => db.selectFrom('articles').select(articleColumns).where(maySee(viewer))
  const shows = () => db.selectFrom('articleShows').where('platform', '=', platform).where('workspace', '=', workspace)
  const asks = () =>
    db
      .selectFrom('articleAsks')
      .where('platform', '=', platform)
      .where('workspace', '=', workspace)
      .where('member', '=', member ?? '')

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
      const within = channel === undefined ? shows() : shows().where('channel', '=', channel)
      const toThem = channel === undefined ? asks() : asks().where('channel', '=', channel)
      const all = within.select(['article', 'at', 'seq'])
      const places = member === null ? all : all.unionAll(toThem.select(['article', 'at', 'seq']))
      const first = db
        .selectFrom(places.as('places'))
        .select(({ fn }) => ['places.article', fn.min('places.at').as('at'), fn.min('places.seq').as('seq')])
        .groupBy('places.article')
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
      const rows = await db
        .selectFrom(first.as('first'))
        .innerJoin('articles', 'articles.id', 'first.article')
        .select(articleColumns)
        .where(maySee(viewer))
        .orderBy('first.at', 'desc')
        .orderBy('first.seq', 'desc')
        .execute()
      return rows.map(articleFrom)
    },
    async search(typed, limit) {
      const words = queryOf(typed)
      if (words.length === 0) return []
      const { found, score, rank } = engine.match('article_words', wordsAndBeginning(words))
      const newest = db
        .selectFrom('articleWords')
        .innerJoin('articles', 'articles.seq', 'articleWords.rowid')
        .select(['articles.seq', score.as('score')])
        .where(found)
        .where(maySee(viewer))
        .orderBy('articleWords.rowid', 'desc')
        .limit(rankedAtMost)
      const rows = await db
        .selectFrom(newest.as('newest'))
        .innerJoin('articles', 'articles.seq', 'newest.seq')
        .select(articleColumns)
        .orderBy(rank)
        .orderBy('articles.seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(articleFrom)
    },
    async find(query) {
      const ids = await findArticles(ground, viewer, query)
      const rows = ids.length === 0 ? [] : (await seen().where('articles.id', 'in', ids).execute()).map(articleFrom)
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    },
    passages: (query) => findPassages(ground, viewer, query),
    async count() {
      const { count } = await shows()
        .select(({ fn }) => fn.count<number>('article').distinct().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
  }
}

/** While one types, the last word has only begun. */
function wordsAndBeginning(words: readonly string[]): MatchTerm[] {
  return words.map((word, i) => ({ alternatives: [[word]], begins: i === words.length - 1 }))
}
