import type { EmbargoRow, EmbargoRows } from '../../core/rows/embargo.ts'
import { atomically, type Ground } from '../engine.ts'
import { fromPlace, placeColumns } from './columns.ts'

const columns = [
  'id',
  'article',
  'platform',
  'workspace',
  'channel',
  'thread',
  'until',
] as const satisfies readonly (keyof EmbargoRow)[]

/** What is held back, a row for each channel that waits for it. */
export function embargoRows(ground: Ground): EmbargoRows {
  const { db, newId } = ground
  return {
    set: (embargo) =>
      atomically(ground, async (trx) => {
        const { article, platform, workspace, until } = embargo
        await trx
          .insertInto('embargoes')
          .values({ id: newId(), article, ...placeColumns(embargo), until })
          .onConflict((conflict) => conflict.columns(['article', 'platform', 'workspace', 'channel']).doNothing())
          .execute()
        await trx
          .updateTable('embargoes')
          .set({ until })
          .where('article', '=', article)
          .where('platform', '=', platform)
          .where('workspace', '=', workspace)
          .execute()
      }),
    async byId(id) {
      const row = await db.selectFrom('embargoes').select(columns).where('id', '=', id).executeTakeFirst()
      return row && fromPlace(row)
    },
    async until(article, platform, workspace) {
      const row = await db
        .selectFrom('embargoes')
        .select('until')
        .where('article', '=', article)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .limit(1)
        .executeTakeFirst()
      return row?.until
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('embargoes')
        .select('id')
        .where('until', '<=', now)
        .orderBy('until')
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },
    async end(id, now) {
      const ended = await db
        .deleteFrom('embargoes')
        .where('id', '=', id)
        .where('until', '<=', now)
        .returning('seq')
        .executeTakeFirst()
      return ended !== undefined
    },
  }
}
