import type { ChannelRef } from '../../core/place.ts'
import type { ArticleRows } from '../../core/rows/article.ts'
import { atomically, type Ground } from '../engine.ts'
import { keepWords } from '../search/keep.ts'
import { writtenOnce } from '../written.ts'
import { analysisRows } from './analyses.ts'
import { articleColumns, articleFrom } from './article-columns.ts'
import { articleCopyRows } from './article-copies.ts'
import { contentFrom, placeColumns } from './columns.ts'
import { seenArticles } from './seen-articles.ts'

const byId = writtenOnce((db, { id }: { id: string }) =>
  db.selectFrom('articles').select(articleColumns).where('id', '=', id),
)

const workspacesOf = writtenOnce((db, { id }: { id: string }) =>
  db
    .selectFrom('articleShows')
    .select(['platform', 'workspace'])
    .where('article', '=', id)
    .groupBy(['platform', 'workspace'])
    .orderBy('platform')
    .orderBy('workspace'),
)

/** Articles and their versions. Their text is kept as JSON, which keeps every UTF-16 unit, so that spans stay exact. */
export function articleRows(ground: Ground): ArticleRows {
  const { db, engine, newId } = ground
  const articles = () => db.selectFrom('articles').select(articleColumns)
  const { markCopy, copies } = articleCopyRows(ground)
  const { analysis, saveAnalysis } = analysisRows(ground)

  return {
    seenBy: (viewer) => seenArticles(ground, viewer),
    markCopy,
    saveAnalysis,
    add: (article) =>
      atomically(ground, async (trx) => {
        const { content, canonicalUrl, workspace, asker, createdAt } = article
        const added = await trx
          .insertInto('articles')
          .values({
            id: newId(),
            canonicalUrl,
            workspace,
            asker,
            version: 1,
            content: JSON.stringify(content),
            outlet: content.outlet ?? null,
            fingerprint: article.fingerprint,
            createdAt,
            updatedAt: createdAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning([...articleColumns, 'articles.seq'])
          .executeTakeFirst()
        if (added === undefined) {
          const there = await trx
            .selectFrom('articles')
            .select(articleColumns)
            .where('canonicalUrl', '=', canonicalUrl)
            .where('workspace', workspace === null ? 'is' : '=', workspace)
            .executeTakeFirstOrThrow()
          return { article: articleFrom(there), added: false }
        }
        const { seq, ...row } = added
        await keepWords(trx, engine, { seq, id: row.id, workspace, asker, content, createdAt })
        return { article: articleFrom(row), added: true }
      }),
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
          .returning(articleColumns)
          .executeTakeFirstOrThrow()
        const { workspace, asker, createdAt } = now
        await keepWords(trx, engine, { seq: before.seq, id, workspace, asker, content, createdAt })
        return articleFrom(now)
      }),
    show: (id, place, at) => show(db, id, place, at),
    async showTo(id, member, place, at) {
      await db
        .insertInto('articleAsks')
        .values({ article: id, ...placeColumns(place), member, at })
        .onConflict((conflict) =>
          conflict.columns(['article', 'platform', 'workspace', 'member', 'channel']).doNothing(),
        )
        .execute()
    },
    share: (id, place, at) =>
      atomically(ground, async (trx) => {
        await trx.updateTable('articles').set({ asker: null }).where('id', '=', id).execute()
        await trx.updateTable('articleFacts').set({ asker: null }).where('id', '=', id).execute()
        await show(trx, id, place, at)
      }),
    async count() {
      const { count } = await db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
    forWork: {
      copies,
      analysis,
      async askers(id, { platform, workspace }) {
        const rows = await db
          .selectFrom('articleAsks')
          .select('member')
          .distinct()
          .where('article', '=', id)
          .where('platform', '=', platform)
          .where('workspace', '=', workspace)
          .execute()
        return rows.map(({ member }) => member)
      },
      workspaces: (id) => workspacesOf(db, { id }),
      async byId(id) {
        const [row] = await byId(db, { id })
        return row && articleFrom(row)
      },
      async byUrl(canonicalUrl) {
        const row = await articles()
          .where('canonicalUrl', '=', canonicalUrl)
          .where('workspace', 'is', null)
          .executeTakeFirst()
        return row && articleFrom(row)
      },
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
          .select(['id', 'fingerprint', 'outlet', 'workspace', 'asker'])
          .where('createdAt', '>=', since)
          .orderBy('createdAt', 'desc')
          .orderBy('seq', 'desc')
          .limit(limit)
          .execute(),
    },
  }
}

async function show(db: Ground['db'], article: string, place: ChannelRef, at: number): Promise<void> {
  await db
    .insertInto('articleShows')
    .values({ article, ...placeColumns(place), at })
    .onConflict((conflict) => conflict.columns(['article', 'platform', 'workspace', 'channel']).doNothing())
    .execute()
}
