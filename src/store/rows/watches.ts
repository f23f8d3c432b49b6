import type { WatchRow, WatchRows } from '../../core/rows/watch.ts'
import { atomically, type Ground } from '../engine.ts'
import { fromPlace, placeColumns } from './columns.ts'
import { nextNumber } from './numbers.ts'

const columns = [
  'id',
  'number',
  'platform',
  'workspace',
  'channel',
  'thread',
  'channelName',
  'url',
  'title',
  'near',
  'text',
  'etag',
  'lastModified',
  'nextLook',
  'interval',
  'failures',
  'problem',
  'createdBy',
  'createdAt',
] as const satisfies readonly (keyof WatchRow)[]

export function watchRows(ground: Ground): WatchRows {
  const { db, newId } = ground
  const watches = () => db.selectFrom('watches').select(columns)
  return {
    add: (watch) =>
      atomically(ground, async (trx) => {
        const there = await trx
          .selectFrom('watches')
          .select('id')
          .where('platform', '=', watch.platform)
          .where('workspace', '=', watch.workspace)
          .where('channel', '=', watch.channel)
          .where('url', '=', watch.url)
          .where('near', '=', watch.near)
          .executeTakeFirst()
        if (there) return undefined
        const number = await nextNumber(trx, 'watch', watch.platform, watch.workspace)
        const row = await trx
          .insertInto('watches')
          .values({
            ...watch,
            ...placeColumns(watch),
            id: newId(),
            number,
            etag: null,
            lastModified: null,
            failures: 0,
            problem: null,
          })
          .returning(columns)
          .executeTakeFirstOrThrow()
        return fromPlace(row)
      }),
    async byId(id) {
      const row = await watches().where('id', '=', id).executeTakeFirst()
      return row && fromPlace(row)
    },
    async byNumber(platform, workspace, number) {
      const row = await watches()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('number', '=', number)
        .executeTakeFirst()
      return row && fromPlace(row)
    },
    async ofWorkspace(platform, workspace) {
      const rows = await watches()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .orderBy('number')
        .execute()
      return rows.map(fromPlace)
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('watches')
        .select('id')
        .where('nextLook', '<=', now)
        .where('leaseUntil', '<=', now)
        .orderBy('nextLook')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },
    async claim(id, now, leaseUntil) {
      const row = await db
        .updateTable('watches')
        .set({ leaseUntil })
        .where('id', '=', id)
        .where('nextLook', '<=', now)
        .where('leaseUntil', '<=', now)
        .returning(columns)
        .executeTakeFirst()
      return row && fromPlace(row)
    },
    async save(id, change) {
      await db
        .updateTable('watches')
        .set({ ...change, leaseUntil: 0 })
        .where('id', '=', id)
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('watches').where('id', '=', id).execute()
    },
  }
}
