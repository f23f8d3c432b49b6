import type { WatchRow, WatchRows } from '../../core/rows/watch.ts'
import type { Ground } from '../engine.ts'
import { isEmpty, jsonChange } from './columns.ts'

const columns = [
  'feed',
  'near',
  'lines',
  'changes',
  'changedAt',
  'doubted',
] as const satisfies readonly (keyof WatchRow)[]

export function watchRows({ db }: Ground): WatchRows {
  return {
    async add({ feed, near }) {
      await db
        .insertInto('watches')
        .values({ feed, near, lines: 'null', changes: 0, changedAt: '[]', doubted: 0 })
        .onConflict((conflict) => conflict.column('feed').doNothing())
        .execute()
    },
    async byFeed(feed) {
      const row = await db.selectFrom('watches').select(columns).where('feed', '=', feed).executeTakeFirst()
      return (
        row && {
          ...row,
          lines: listFrom<NonNullable<WatchRow['lines']>>(row.lines) ?? null,
          changedAt: listFrom<WatchRow['changedAt']>(row.changedAt) ?? [],
          doubted: row.doubted === 1,
        }
      )
    },
    async save(feed, change) {
      if (isEmpty(change)) return
      const { changes, doubted } = change
      await db
        .updateTable('watches')
        .set({
          ...(changes !== undefined && { changes }),
          ...(doubted !== undefined && { doubted: doubted ? 1 : 0 }),
          ...jsonChange('lines', change),
          ...jsonChange('changedAt', change),
        })
        .where('feed', '=', feed)
        .execute()
    },
  }
}

/** A list that this store wrote; undefined where it wrote that there is none. Rejects what another hand wrote. */
function listFrom<T>(json: string): T | undefined {
  const value: unknown = JSON.parse(json)
  if (value === null) return undefined
  if (!Array.isArray(value)) throw new TypeError('the JSON of a watch is no list')
  return value as T
}
