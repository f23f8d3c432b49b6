import type { ScheduleRow, ScheduleRows } from '../../core/rows/schedule.ts'
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
  'what',
  'cron',
  'spoken',
  'timeZone',
  'nextRun',
  'lastRun',
  'createdBy',
  'createdAt',
] as const satisfies readonly (keyof ScheduleRow)[]

export function scheduleRows(ground: Ground): ScheduleRows {
  const { db, newId } = ground
  const schedules = () => db.selectFrom('schedules').select(columns)
  return {
    add: (schedule) =>
      atomically(ground, async (trx) => {
        const number = await nextNumber(trx, 'schedule', schedule.platform, schedule.workspace)
        const row = await trx
          .insertInto('schedules')
          .values({ ...schedule, ...placeColumns(schedule), id: schedule.id ?? newId(), number, lastRun: null })
          .returning(columns)
          .executeTakeFirstOrThrow()
        return fromPlace(row)
      }),
    async byId(id) {
      const row = await schedules().where('id', '=', id).executeTakeFirst()
      return row && fromPlace(row)
    },
    async byNumber(platform, workspace, number) {
      const row = await schedules()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('number', '=', number)
        .executeTakeFirst()
      return row && fromPlace(row)
    },
    async list(platform, workspace) {
      const rows = await schedules()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .orderBy('number')
        .execute()
      return rows.map(fromPlace)
    },
    async all() {
      return (await schedules().orderBy('seq').execute()).map(fromPlace)
    },
    async due(now, limit) {
      const rows = await db
        .selectFrom('schedules')
        .select('id')
        .where('nextRun', '<=', now)
        .orderBy('nextRun')
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },
    async advance(id, expected, nextRun, lastRun) {
      const row = await db
        .updateTable('schedules')
        .set({ nextRun, lastRun })
        .where('id', '=', id)
        .where('nextRun', '=', expected)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
    async pullBack(id, nextRun) {
      await db.updateTable('schedules').set({ nextRun }).where('id', '=', id).where('nextRun', '>', nextRun).execute()
    },
    async remove(id) {
      await db.deleteFrom('schedules').where('id', '=', id).execute()
    },
  }
}
