import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Dialect } from 'kysely'
import { UserError } from '../core/errors.ts'
import { openSqlite, sqliteEngine } from './dialects/sqlite.ts'
import { type DirectoryLock, lockDirectory } from './lock.ts'
import { reasonOf } from './server.ts'
import type { Database } from './store.ts'

/** The SQLite file of a data directory. */
export function databaseFile(dataDir: string): string {
  return join(resolve(dataDir), 'nightdesk.sqlite')
}

export interface OpenDirectory extends Database {
  /** Remembers that a desk has been kept here, once there is something in it. */
  made(): void
  /** What was found to be damaged since it was opened. */
  damage(): UserError | undefined
  release(): void
}

/**
 * Opens the SQLite database of a data directory, makes the directory where it is missing, and keeps other processes out.
 * Throws `UserError`: `data-in-use`, `data-not-writable` (also when it can't be made), `data-unreadable`, `data-emptied`.
 */
export function openDirectory(dataDir: string): OpenDirectory {
  const directory = resolve(dataDir)
  const lock = take(directory)
  const file = databaseFile(directory)
  let damage: UserError | undefined
  try {
    mustNotBeEmptied(file, lock)
    return {
      dialect: open(file, (trouble) => {
        if (trouble instanceof UserError && trouble.identifier === 'data-unreadable') damage ??= trouble
      }),
      engine: sqliteEngine,
      place: directory,
      made: lock.mark,
      damage: () => damage,
      release: lock.release,
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A file that was cut off, or emptied by a full disk or a failed copy, looks like that of a first start: it would begin anew in silence. */
function mustNotBeEmptied(file: string, lock: DirectoryLock): void {
  if (!lock.marked() || !existsSync(file) || statSync(file).size > 0 || sizeOf(`${file}-wal`) > 0) return
  throw new UserError(
    'data-emptied',
    `The database ${file} is empty, but a desk was kept in it.`,
    'Put back a backup of it. To begin with an empty desk, delete that file.',
  )
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

/** Makes a folder and those above it, each by itself: all at once never ends in folders such as /proc, where none can be made. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return
  makeDirectory(dirname(directory))
  // Nobody else's to read: installations and drafts lie in it.
  mkdirSync(directory, { mode: 0o700 })
}

function take(directory: string): DirectoryLock {
  try {
    makeDirectory(directory)
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
    return lockDirectory(directory)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(
      'data-not-writable',
      `Nightdesk can't write to its data directory ${directory}.`,
      'Make it writable for this user, or set NIGHTDESK_DATA to a directory that is.',
      { cause: error },
    )
  }
}

function open(file: string, onTrouble: (trouble: unknown) => void): Dialect {
  if (existsSync(file) && !isWritable(file))
    throw new UserError(
      'data-not-writable',
      `The database ${file} is read-only for this user.`,
      'Make it writable for the user that runs the desk, or set NIGHTDESK_DATA to a directory of that user.',
    )
  try {
    return openSqlite(file, false, onTrouble)
  } catch (error) {
    throw new UserError(
      'data-unreadable',
      `The database ${file} can't be opened: ${reasonOf(error)}.`,
      'Put back a backup of it, or move it away to start with an empty one.',
      { cause: error },
    )
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}
