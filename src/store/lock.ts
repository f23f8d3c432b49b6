import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../core/errors.ts'

/** How long another process, on its way out, is waited for; milliseconds. */
const patience = 500

/**
 * Keeps every other process out of a data directory, until `release` or the end of this process, however it ends:
 * the lock is the operating system's own on an open file (an exclusive transaction on a tiny SQLite database), so a killed
 * process leaves nothing behind. Throws `UserError` `data-in-use`.
 */
export function lockDirectory(directory: string): { release(): void } {
  const lock = new DatabaseSync(join(directory, 'nightdesk.lock'), { timeout: patience })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!(error instanceof Error && 'errcode' in error && error.errcode === 5)) throw error
    throw new UserError(
      'data-in-use',
      `Another Nightdesk is running with the data directory ${directory}.`,
      'Stop that one first, or set NIGHTDESK_DATA to another directory.',
      { cause: error },
    )
  }
  return {
    release() {
      if (lock.isOpen) lock.close()
    },
  }
}
