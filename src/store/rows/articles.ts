import type { ArticleContent } from '../../core/article.ts'
import { workspaceKey } from '../../core/place.ts'
import type { ArticleRow, ArticleRows } from '../../core/rows/article.ts'
import { atomically, type Ground } from '../engine.ts'
import { queryOf, searchWords } from '../words.ts'
import { analysisRows } from './analyses.ts'
import { articleCopyRows } from './article-copies.ts'
import { contentFrom, placeColumns } from './columns.ts'

const columns = [
  'articles.id',
  'articles.canonicalUrl',
  'articles.workspace',
  'articles.version',
  'articles.content',
  'articles.fingerprint',
  'articles.createdAt',
  'articles.updatedAt',
] as const

/** Of the articles that hold the words, so many of the newest are ranked. */
const rankedAtMost = 1_000

function fromColumns(row: Omit<ArticleRow, 'content'> & { readonly content: string }): ArticleRow {
  return { ...row, content: contentFrom(row.content) }
}

/** What of an article is found by search. */
export function wordsOf(content: ArticleContent) {
  return { headline: searchWords(content.headline), text: searchWords(content.text) }
}

/** Articles and their versions. Their text is kept as JSON, which keeps every UTF-16 unit, so that spans stay exact. */
export function articleRows(ground: Ground): ArticleRows {
  const { db, engine, newId } = ground
  const articles = () => db.selectFrom('articles').select(columns)
  const shownIn = (place: { readonly platform: string; readonly workspace: string }) =>
    db
      .selectFrom('articleShows')
      .where('articleShows.platform', '=', place.platform)
      .where('articleShows.workspace', '=', place.workspace)

  return {
    ...articleCopyRows(ground),
    ...analysisRows(ground),
    add: (article) =>
      atomically(ground, async (trx) => {
        const { content, canonicalUrl, workspace, createdAt } = article
        const added = await trx
          .insertInto('articles')
          .values({
            id: newId(),
            canonicalUrl,
            workspace,
            version: 1,
            content: JSON.stringify(content),
            outlet: content.outlet ?? null,
            fingerprint: article.fingerprint,
            createdAt,
            updatedAt: createdAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning([...columns, 'articles.seq'])
          .executeTakeFirst()
        if (added === undefined) {
          const there = await trx
            .selectFrom('articles')
            .select(columns)
            .where('canonicalUrl', '=', canonicalUrl)
            .where('workspace', workspace === null ? 'is' : '=', workspace)
            .executeTakeFirstOrThrow()
          return { article: fromColumns(there), added: false }
        }
        const { seq, ...row } = added
        await engine.index(trx, seq, wordsOf(content))
        return { article: fromColumns(row), added: true }
      }),
    async byId(id) {
      const row = await articles().where('id', '=', id).executeTakeFirst()
      return row && fromColumns(row)
    },
    async byUrl(canonicalUrl) {
      const row = await articles()
        .where('canonicalUrl', '=', canonicalUrl)
        .where('workspace', 'is', null)
        .executeTakeFirst()
      return row && fromColumns(row)
    },
    addVersion: (id, content, fingerprint, at) =>
      atomically(ground, async (trx) => {
        // The count goes up first, so that the row is locked before its content is copied.
        const before = await trx
          .updateTable('articles')
          .set((row) => ({ version: row('version', '+', 1) }))
          .where('id', '=', id)
          .returning(['version', 'content', 'fingerprint', 'updatedAt', 'seq'])
          .executeTakeFirstOrThrow(() => new Error(`no article ${id}`))
        await trx
          .insertInto('articleVersions')
          .values({
            article: id,
            version: before.version - 1,
            content: before.content,
            fingerprint: before.fingerprint,
            at: before.updatedAt,
          })
          .execute()
        const now = await trx
          .updateTable('articles')
          .set({ content: JSON.stringify(content), outlet: content.outlet ?? null, fingerprint, updatedAt: at })
          .where('id', '=', id)
          .returning(columns)
          .executeTakeFirstOrThrow()
        await engine.index(trx, before.seq, wordsOf(content))
        return fromColumns(now)
      }),
    async version(id, version) {
      const row =
        (await db
          .selectFrom('articles')
          .select('content')
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst()) ??
        (await db
          .selectFrom('articleVersions')
          .select('content')
          .where('article', '=', id)
          .where('version', '=', version)
          .executeTakeFirst())
      return row && contentFrom(row.content)
    },
    fingerprints: (since, limit) =>
      db
        .selectFrom('articles')
        .select(['id', 'fingerprint', 'outlet', 'workspace'])
        .where('createdAt', '>=', since)
        .orderBy('createdAt', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
    async show(id, place, at) {
      await db
        .insertInto('articleShows')
        .values({ article: id, ...placeColumns(place), at })
        .onConflict((conflict) => conflict.columns(['article', 'platform', 'workspace', 'channel']).doNothing())
        .execute()
    },
    async shown(place, limit) {
      let shows = shownIn(place)
      if (place.channel !== undefined) shows = shows.where('articleShows.channel', '=', place.channel)
      const first = shows
        .select(({ fn }) => [
          'articleShows.article',
          fn.min('articleShows.at').as('at'),
          fn.min('articleShows.seq').as('seq'),
        ])
        .groupBy('articleShows.article')
        .orderBy('at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
      const rows = await db
        .selectFrom(first.as('first'))
        .innerJoin('articles', 'articles.id', 'first.article')
        .select(columns)
        .orderBy('first.at', 'desc')
        .orderBy('first.seq', 'desc')
        .execute()
      return rows.map(fromColumns)
    },
    workspaces: (id) =>
      db
        .selectFrom('articleShows')
        .select(['platform', 'workspace'])
        .where('article', '=', id)
        .groupBy(['platform', 'workspace'])
        .orderBy('platform')
        .orderBy('workspace')
        .execute(),
    async wasShown(id, place) {
      const row = await shownIn(place)
        .select('articleShows.seq')
        .where('articleShows.article', '=', id)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    async search(typed, place, limit) {
      const words = queryOf(typed)
      if (words.length === 0) return []
      const { found, score, rank } = engine.match(words)
      const newest = db
        .selectFrom('articleWords')
        .innerJoin('articles', 'articles.seq', 'articleWords.rowid')
        .select(['articles.seq', score.as('score')])
        .where(found)
        .where('articles.id', 'in', shownIn(place).select('articleShows.article'))
        .where(({ or, eb }) =>
          or([eb('articles.workspace', 'is', null), eb('articles.workspace', '=', workspaceKey(place))]),
        )
        .orderBy('articleWords.rowid', 'desc')
        .limit(rankedAtMost)
      const rows = await db
        .selectFrom(newest.as('newest'))
        .innerJoin('articles', 'articles.seq', 'newest.seq')
        .select(columns)
        .orderBy(rank)
        .orderBy('articles.seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromColumns)
    },
    async count(place) {
      if (place) {
        const { count } = await shownIn(place)
          .select(({ fn }) => fn.count<number>('articleShows.article').distinct().as('count'))
          .executeTakeFirstOrThrow()
        return count
      }
      const { count } = await db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
  }
}
