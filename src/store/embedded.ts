import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Dialect } from 'kysely'
import { UserError } from '../core/errors.ts'
import { openSqlite, sqliteEngine } from './dialects/sqlite.ts'
import { lockDirectory } from './lock.ts'
import type { Database } from './store.ts'

/** The SQLite file of a data directory. */
export function databaseFile(dataDir: string): string {
  return join(resolve(dataDir), 'nightdesk.sqlite')
}

/**
 * Opens the SQLite database of a data directory, makes the directory where it is missing, and keeps other processes out.
 * Throws `UserError`: `data-in-use`, `data-not-writable` (also when it can't be made), `data-unreadable`.
 */
export function openDirectory(dataDir: string): Database & { release(): void } {
  const directory = resolve(dataDir)
  const lock = take(directory)
  try {
    return {
      dialect: open(databaseFile(directory)),
      engine: sqliteEngine,
      place: directory,
      release: lock.release,
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function take(directory: string): { release(): void } {
  try {
    // Nobody else's to read: installations and drafts lie in it.
    mkdirSync(directory, { recursive: true, mode: 0o700 })
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

function open(file: string): Dialect {
  try {
    return openSqlite(file)
  } catch (error) {
    throw new UserError(
      'data-unreadable',
      `The database ${file} can't be opened.`,
      'Put back a backup of it, or move it away to start with an empty one.',
      { cause: error },
    )
  }
}
