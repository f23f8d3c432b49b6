import type { ScheduleKind, ScheduleRow } from '../../../core/rows/schedule.ts'
import { channelInline } from '../channel.ts'
import { button, momentCell, type Table } from './table.ts'

const posts: Readonly<Record<ScheduleKind, string>> = {
  digest: 'The digest',
  followups: 'Open follow-ups',
  stories: 'Changed stories',
  handover: 'The hand-over',
}

/** What is posted when. */
export function scheduleTable(rows: readonly ScheduleRow[]): Table {
  return {
    type: 'table',
    label: 'Schedules',
    columns: ['No.', 'What', 'When', 'Zone', 'Channel', 'Next', 'Last'],
    rows: rows.map((row) => ({
      cells: [
        `#${row.number}`,
        posts[row.what],
        row.spoken,
        row.timeZone,
        [channelInline(row)],
        momentCell(row.nextRun, 'datetime'),
        momentCell(row.lastRun, 'relative'),
      ],
      actions: [button('Remove', `desk schedule remove number:${row.number}`, 'danger')],
    })),
    actions: [button('Add a schedule', 'desk schedule add', 'primary')],
  }
}
