import type { RereadRow, RereadRows } from '../../core/rows/reread.ts'
import type { Ground } from '../engine.ts'
import { isEmpty } from './columns.ts'

const columns = [
  'article',
  'url',
  'etag',
  'lastModified',
  'nextLook',
  'failures',
  'since',
] as const satisfies readonly (keyof RereadRow)[]

export function rereadRows({ db }: Ground): RereadRows {
  return {
    async add(reread) {
      await db
        .insertInto('rereads')
        .values({ ...reread, etag: null, lastModified: null, failures: 0 })
        .onConflict((conflict) => conflict.column('article').doNothing())
        .execute()
    },
    byArticle: (article) => db.selectFrom('rereads').select(columns).where('article', '=', article).executeTakeFirst(),
    async due(now, limit) {
      const rows = await db
        .selectFrom('rereads')
        .select('article')
        .where('nextLook', '<=', now)
        .where('leaseUntil', '<=', now)
        .orderBy('nextLook')
        .limit(limit)
        .execute()
      return rows.map((row) => row.article)
    },
    claim: (article, now, leaseUntil) =>
      db
        .updateTable('rereads')
        .set({ leaseUntil })
        .where('article', '=', article)
        .where('nextLook', '<=', now)
        .where('leaseUntil', '<=', now)
        .returning(columns)
        .executeTakeFirst(),
    async save(article, change) {
      if (isEmpty(change)) return
      await db
        .updateTable('rereads')
        .set({ ...change, leaseUntil: 0 })
        .where('article', '=', article)
        .execute()
    },
    async remove(article) {
      await db.deleteFrom('rereads').where('article', '=', article).execute()
    },
  }
}
