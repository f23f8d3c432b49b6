import { existsSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../core/errors.ts'

/**
 * Makes a file that is whole or not there: `write` fills an empty one under a temporary name beside it, for this user only,
 * which gets its name when it is done. Never overwrites. A kill leaves `.<name>.<pid>.part` behind at most. Throws
 * `UserError`: `file-exists`, `file-not-writable`.
 */
export async function writeNewFile<T>(file: string, write: (temporary: string) => Promise<T>): Promise<T> {
  if (existsSync(file)) throw exists(file)
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    await (await open(temporary, 'wx', 0o600)).close()
  } catch (error) {
    throw new UserError('file-not-writable', `The file ${file} can't be written here.`, undefined, { cause: error })
  }
  try {
    const done = await write(temporary)
    await name(temporary, file)
    return done
  } finally {
    await rm(temporary, { force: true })
  }
}

/** By a second name, which is refused where a file is: a rename would overwrite one that came meanwhile. */
async function name(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file)
  } catch {
    if (existsSync(file)) throw exists(file)
    // A file system without second names, such as FAT.
    await rename(temporary, file)
  }
}

function exists(file: string): UserError {
  return new UserError('file-exists', `The file ${file} is there already.`, 'Choose another name, or move it away.')
}
