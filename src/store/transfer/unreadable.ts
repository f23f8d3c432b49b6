import { UserError } from '../../core/errors.ts'

/** SQLITE_CORRUPT, SQLITE_CANTOPEN and SQLITE_NOTADB (sqlite.org/rescode.html). */
const unreadable = [11, 14, 26]

/** The `UserError` `data-unreadable` where SQLite can't read its file, else the error itself. */
export function toldUnreadable(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'errcode' in error && unreadable.includes(Number(error.errcode) & 0xff))) return error
  return new UserError('data-unreadable', `The database ${file} can't be read.`, 'Put back a backup of it.', {
    cause: error,
  })
}
