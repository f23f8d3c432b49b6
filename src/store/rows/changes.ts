import type { ChangeRow, ChangeRows } from '../../core/rows/change.ts'
import { atomically, type Ground } from '../engine.ts'
import { keepChanged } from '../search/keep.ts'
import { fromJson } from './columns.ts'
import { maySee } from './may-see.ts'

const columns = [
  'changes.id',
  'changes.article',
  'changes.fromVersion',
  'changes.toVersion',
  'changes.changes',
  'changes.material',
  'changes.silent',
  'changes.at',
] as const

type Columns = Omit<ChangeRow, 'changes' | 'material' | 'silent'> & {
  readonly changes: string
  readonly material: number
  readonly silent: number
}

const fromColumns = ({ changes, material, silent, ...row }: Columns): ChangeRow => ({
  ...row,
  changes: fromJson(changes, {}),
  material: material === 1,
  silent: silent === 1,
})

export function changeRows(ground: Ground): ChangeRows {
  const { db, engine, newId } = ground
  return {
    add: ({ changes, material, silent, ...change }) =>
      atomically(ground, async (trx) => {
        const row = await trx
          .insertInto('changes')
          .values({
            ...change,
            id: newId(),
            changes: JSON.stringify(changes),
            material: material ? 1 : 0,
            silent: silent ? 1 : 0,
          })
          .onConflict((conflict) => conflict.columns(['article', 'toVersion']).doNothing())
          .returning('seq')
          .executeTakeFirst()
        if (row) await keepChanged(trx, engine, { ...change, changes })
        return row !== undefined
      }),
    async ofArticle(article, limit) {
      const rows = await db
        .selectFrom('changes')
        .select(columns)
        .where('article', '=', article)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromColumns)
    },
    async seenBy(viewer, { story, limit }) {
      let query = db
        .selectFrom('changes')
        .innerJoin('articles', 'articles.id', 'changes.article')
        .select(columns)
        .where(maySee(viewer))
      if (story !== undefined)
        query = query.where('changes.article', 'in', ({ selectFrom }) =>
          selectFrom('storyArticles').select('storyArticles.article').where('storyArticles.story', '=', story),
        )
      const rows = await query.orderBy('changes.seq', 'desc').limit(limit).execute()
      return rows.map(fromColumns)
    },
  }
}
