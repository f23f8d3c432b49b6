import type { ScheduleRow } from '../../../core/rows/schedule.ts'
import { say } from '../../../locales/index.ts'
import { channelInline } from '../channel.ts'
import { button, momentCell, type Table } from './table.ts'

/** What is posted when. */
export function scheduleTable(rows: readonly ScheduleRow[]): Table {
  return {
    type: 'table',
    label: say.schedules.many,
    columns: say.schedules.columns,
    rows: rows.map((row) => ({
      cells: [
        `#${row.number}`,
        say.schedules.kinds[row.what],
        row.spoken,
        row.timeZone,
        [channelInline(row)],
        momentCell(row.nextRun, 'datetime'),
        momentCell(row.lastRun, 'relative'),
      ],
      actions: [button(say.buttons.remove, `desk schedule remove number:${row.number}`, 'danger')],
    })),
    actions: [button(say.schedules.addOne, 'desk schedule add', 'primary')],
  }
}
