import type { RereadRow, RereadRows } from '../../core/rows/reread.ts'
import type { Ground } from '../engine.ts'
import { writtenOnce } from '../written.ts'
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

const due = writtenOnce((db, { now }: { now: number }, limit) =>
  db
    .selectFrom('rereads')
    .select('article')
    .where('nextLook', '<=', now)
    .where('leaseUntil', '<=', now)
    .orderBy('nextLook')
    .limit(limit),
)

const claim = writtenOnce((db, given: { article: string; now: number; leaseUntil: number }) =>
  db
    .updateTable('rereads')
    .set({ leaseUntil: given.leaseUntil })
    .where('article', '=', given.article)
    .where('nextLook', '<=', given.now)
    .where('leaseUntil', '<=', given.now)
    .returning(columns),
)

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
      const rows = await due(db, { now }, limit)
      return rows.map((row) => row.article)
    },
    async claim(article, now, leaseUntil) {
      const [row] = await claim(db, { article, now, leaseUntil })
      return row
    },
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
