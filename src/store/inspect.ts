import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { UserError } from '../core/errors.ts'
import { databaseFile } from './embedded.ts'
import { levels } from './migrations/index.ts'
import { placeOf, reasonOf } from './server.ts'

/**
 * What is found where a desk would keep its rows. `level` is `none` where no desk has been, `older` where the next start
 * brings the database up to date, `later` where a later Nightdesk wrote it, `open` where its log shows that a desk has it
 * open, or was killed, so that it can't be read without touching it.
 */
export interface Inspection {
  readonly kind: 'sqlite' | 'postgres'
  readonly place: string
  readonly level: 'none' | 'older' | 'current' | 'later' | 'open'
  readonly bytes: number
}

/** Looks, and changes nothing: no folder, file, table or row is made. Throws `UserError` where it can't be read. */
export async function inspectStore(databaseUrl: string | undefined, dataDir: string): Promise<Inspection> {
  return databaseUrl === undefined ? inspectFile(databaseFile(dataDir)) : inspectServer(databaseUrl)
}

function inspectFile(file: string): Inspection {
  const found = { kind: 'sqlite', place: file } as const
  if (!existsSync(file)) return { ...found, level: 'none', bytes: 0 }
  try {
    const bytes = statSync(file).size
    if (bytes > 0 && !isSqlite(file)) throw new Error('it is no SQLite database')
    if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) return { ...found, level: 'open', bytes }
    return { ...found, level: bytes > 0 ? levelOf(appliedIn(file)) : 'none', bytes }
  } catch (cause) {
    throw new UserError(
      'data-unreadable',
      `The database ${file} can't be read: ${reasonOf(cause)}.`,
      'Put back a backup of it, or move it away to start with an empty one.',
      { cause },
    )
  }
}

function isSqlite(file: string): boolean {
  const handle = openSync(file, 'r')
  const head = Buffer.alloc(16)
  readSync(handle, head)
  closeSync(handle)
  return head.toString('latin1') === 'SQLite format 3\0'
}

/** `immutable`: SQLite takes no lock and makes no file beside it (sqlite.org/uri.html). */
function appliedIn(file: string): string[] {
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  const database = new DatabaseSync(url, { readOnly: true })
  try {
    const known = database.prepare("select 1 from sqlite_schema where name = 'kysely_migration'").get()
    return known
      ? database
          .prepare('select name from kysely_migration')
          .all()
          .map((row) => String(row.name))
      : []
  } finally {
    database.close()
  }
}

async function inspectServer(databaseUrl: string): Promise<Inspection> {
  const place = placeOf(databaseUrl)
  const { Client } = await import('pg')
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  // What breaks later is told by the query that fails of it.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('set default_transaction_read_only = on')
    const known = await client.query("select to_regclass('kysely_migration') is not null as known")
    const applied = known.rows[0].known ? (await client.query('select name from kysely_migration')).rows : []
    const size = await client.query('select pg_database_size(current_database())::text as bytes')
    const level = levelOf(applied.map(({ name }) => String(name)))
    return { kind: 'postgres', place, level, bytes: Number(size.rows[0].bytes) }
  } catch (error) {
    throw new UserError(
      'database-unreachable',
      `The database ${place} can't be reached: ${reasonOf(error)}.`,
      'Check that the server runs and that DATABASE_URL has the right host, database, user and password.',
    )
  } finally {
    await client.end().catch(() => {})
  }
}

function levelOf(applied: readonly string[]): Inspection['level'] {
  if (applied.length === 0) return 'none'
  if (applied.some((name) => !levels.includes(name))) return 'later'
  return applied.length === levels.length ? 'current' : 'older'
}
