import { statfs } from 'node:fs/promises'
import { UserError } from '../core/errors.ts'

/** Room for the log that SQLite writes before the database itself, which grows to 16 MB (`journal_size_limit`). */
const leastBytes = 16 * 1_048_576

/** Throws `UserError` `disk-full` when the disk of a folder has no room left for work. */
export async function checkDisk(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize >= leastBytes) return
  const left = ((bavail * bsize) / 1_048_576).toFixed(1)
  throw new UserError(
    'disk-full',
    `The disk of ${directory} is full: ${left} MB are left.`,
    'Make room there; the desk goes on by itself.',
  )
}
