import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../core/errors.ts'

/** How long another process, on its way out, is waited for; milliseconds. */
const patience = 500

export interface DirectoryLock {
  /** Whether a desk has been kept in this directory before. */
  marked(): boolean
  mark(): void
  release(): void
}

/**
 * Keeps every other process out of a data directory, until `release` or the end of this process, however it ends:
 * the lock is the operating system's own on an open file (an exclusive transaction on a tiny SQLite database), so a killed
 * process leaves nothing behind. Throws `UserError` `data-in-use` or `lock-unreadable`.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const file = join(directory, 'nightdesk.lock')
  const lock = new DatabaseSync(file, { timeout: patience })
  try {
    // In this mode the end of a transaction lets nobody in either (sqlite.org/pragma.html#pragma_locking_mode).
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined
    if (code === 26 || code === 11)
      throw new UserError(
        'lock-unreadable',
        `The file ${file} is not what Nightdesk wrote there.`,
        'Delete that one file: it holds nothing, and is made again.',
        { cause: error },
      )
    if (code !== 5) throw error
    throw new UserError(
      'data-in-use',
      `Another Nightdesk is running with the data directory ${directory}.`,
      'Stop that one first, or set NIGHTDESK_DATA to another directory.',
      { cause: error },
    )
  }
  const marked = () => lock.prepare('pragma user_version').get()?.user_version === 1
  return {
    marked,
    mark() {
      if (!marked()) lock.exec('pragma user_version = 1; commit; begin exclusive')
    },
    release() {
      if (lock.isOpen) lock.close()
    },
  }
}
