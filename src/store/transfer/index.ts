import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import { names } from '../dialects/compiler.ts'
import { openSqlite, sqliteEngine } from '../dialects/sqlite.ts'
import { databaseFile, openDirectory } from '../embedded.ts'
import { migrate } from '../migrations/index.ts'
import type { Tables } from '../schema.ts'
import { openServer } from '../server.ts'
import type { Database } from '../store.ts'
import { troubleOf } from '../trouble.ts'
import { exportRows, noDesk } from './export-rows.ts'
import { type Imported, importRows } from './import-rows.ts'
import type { ExportLine } from './line.ts'

export { backUp } from './backup.ts'
export type { Imported } from './import-rows.ts'
export type { ExportLine } from './line.ts'

/** As in `StoreOptions`: a server's address, or else a data directory. */
export interface Whereabouts {
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly onTrouble?: (error: Error) => void
}

const over = (database: Database) => new Kysely<Tables>({ dialect: database.dialect, plugins: [names] })

/**
 * The lines of an export of either database; a desk may run on it meanwhile, for nothing is locked or written. Throws
 * `UserError`: `no-desk`, `data-too-new`, `data-unreadable`, `database-address`, `database-unreachable`.
 */
export async function* exportFrom({
  databaseUrl,
  dataDir,
  onTrouble = () => {},
}: Whereabouts): AsyncGenerator<ExportLine> {
  const database = databaseUrl === undefined ? readDirectory(dataDir) : await openServer(databaseUrl, onTrouble)
  const db = over(database)
  try {
    yield* exportRows(db, database.place)
  } catch (error) {
    throw troubleOf(error, databaseFile(dataDir))
  } finally {
    await db.destroy()
  }
}

function readDirectory(dataDir: string): Database {
  const file = databaseFile(dataDir)
  if (!existsSync(file)) throw noDesk(dirname(file))
  try {
    return { dialect: openSqlite(file, true), engine: sqliteEngine, place: dirname(file) }
  } catch (error) {
    throw troubleOf(error, file)
  }
}

/**
 * Takes the lines of an export into either database, which is brought up to date and must be empty. Throws `UserError` as
 * `openStore` and `importRows` do.
 */
export async function importInto(
  { databaseUrl, dataDir, onTrouble = () => {} }: Whereabouts,
  lines: AsyncIterable<string>,
): Promise<Imported> {
  if (databaseUrl !== undefined) return importOn(await openServer(databaseUrl, onTrouble), lines)
  const directory = openDirectory(dataDir)
  try {
    return await importOn(directory, lines)
  } finally {
    directory.release()
  }
}

/** The same over a database that is open already, which is closed afterwards; tests come in here with PGlite. */
export async function importOn(database: Database, lines: AsyncIterable<string>): Promise<Imported> {
  const db = over(database)
  try {
    await migrate(db, database.engine)
    return await importRows(db, database, lines)
  } finally {
    await db.destroy()
  }
}
