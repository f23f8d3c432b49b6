import type { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import type { AuditRow } from '../../core/rows/audit.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'

/** Takes a change of one kind back, in the transaction in which the row that says so is written. */
export type TakeBack = (rows: Rows, row: AuditRow, newsroom: With<'calendar' | 'clock'>) => Promise<void>

/** What an audit row kept of a change, checked. Throws `UserError` `cannot-undo` where it is not what that kind keeps. */
export function keptOf<T>(row: AuditRow, side: 'before' | 'after', schema: z.ZodType<T>): T {
  const read = schema.safeParse(row[side])
  if (read.success) return read.data
  throw new UserError('cannot-undo', say.desk.unreadable(row.summary), undefined, { cause: read.error })
}
