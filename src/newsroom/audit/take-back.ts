import type { z } from 'zod'
import type { Calendar } from '../../core/calendar.ts'
import type { Clock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { Rows } from '../../core/store.ts'

/** Takes a change of one kind back, in the transaction in which the row that says so is written. */
export type TakeBack = (
  rows: Rows,
  row: AuditRow,
  moment: { readonly clock: Clock; readonly calendar: Calendar },
) => Promise<void>

/** What an audit row kept of a change, checked. Throws `UserError` `cannot-undo` where it is not what that kind keeps. */
export function keptOf<T>(row: AuditRow, side: 'before' | 'after', schema: z.ZodType<T>): T {
  const read = schema.safeParse(row[side])
  if (read.success) return read.data
  throw new UserError(
    'cannot-undo',
    `“${row.summary}” can’t be taken back by itself: what was kept of it can’t be read.`,
    undefined,
    { cause: read.error },
  )
}
