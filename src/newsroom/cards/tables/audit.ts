import type { AuditRow } from '../../../core/rows/audit.ts'
import { say } from '../../../locales/index.ts'
import { neverUndone, type Standing, standingOf } from '../../audit/standing.ts'
import { button, momentCell, type Table } from './table.ts'

/** Who changed what, the latest first; what stands, and nothing newer stands on, can be taken back. */
export function auditTable(rows: readonly AuditRow[]): Table {
  const standing = standingOf(rows)
  return {
    type: 'table',
    label: say.desk.changesByAdmins,
    columns: say.desk.columns,
    rows: rows.map((row) => ({
      cells: [momentCell(row.at, 'datetime'), row.memberName, row.summary, howItStands(row, standing)],
      ...(standing.isUndone(row) && { tone: 'rest' as const }),
      actions: canUndo(row, standing) ? [button(say.buttons.undo, `desk undo change:${row.id}`)] : [],
    })),
    actions: [],
  }
}

const canUndo = (row: AuditRow, standing: Standing) =>
  neverUndone(row) === undefined && !standing.isUndone(row) && standing.over(row) === undefined

function howItStands(row: AuditRow, standing: Standing): string {
  if (standing.isUndone(row)) return say.desk.isTakenBack
  if (row.undoes !== null) return '–'
  if (neverUndone(row) !== undefined) return say.desk.isForGood
  return standing.over(row) ? say.desk.isChangedSince : say.desk.stands
}
