import type { LeavingRow, LeavingRows } from '../../core/rows/leaving.ts'
import type { Ground } from '../engine.ts'

const columns = [
  'id',
  'what',
  'platform',
  'workspace',
  'memberId',
  'memberName',
  'at',
] as const satisfies readonly (keyof LeavingRow)[]

export function leavingRows({ db }: Ground): LeavingRows {
  const byId = (id: string) => db.selectFrom('leaving').select(columns).where('id', '=', id)
  return {
    async add(row) {
      await db
        .insertInto('leaving')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      return await byId(row.id).executeTakeFirstOrThrow()
    },
    byId: (id) => byId(id).executeTakeFirst(),
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom('leaving').where('id', '=', id).executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('leaving')
        .select('id')
        .where('at', '<=', now)
        .orderBy('at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  }
}
