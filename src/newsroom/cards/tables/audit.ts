import type { AuditRow } from '../../../core/rows/audit.ts'
import { say } from '../../../locales/index.ts'
import { button, momentCell, type Table } from './table.ts'

/** Who changed what, the latest first; the last change that stands can be taken back. */
export function auditTable(rows: readonly AuditRow[]): Table {
  const undone = new Set(rows.map((row) => row.undoes))
  const last = rows.find((row) => row.undoes === null && !undone.has(row.id))
  return {
    type: 'table',
    label: say.desk.changesByAdmins,
    columns: say.desk.columns,
    rows: rows.map((row) => ({
      cells: [
        momentCell(row.at, 'datetime'),
        row.memberName,
        row.summary,
        undone.has(row.id) ? say.desk.isTakenBack : row.undoes === null ? say.desk.stands : '–',
      ],
      ...(undone.has(row.id) && { tone: 'rest' as const }),
      actions: row === last ? [button(say.buttons.undo, 'desk undo')] : [],
    })),
    actions: [],
  }
}
