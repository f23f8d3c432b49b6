import { UserError } from '../core/errors.ts'
import type { Database } from './store.ts'

/**
 * Connects to Postgres and waits for its first answer. Throws `UserError`: `database-address` when the address is none,
 * `database-unreachable` when nobody answers, or not as it should. Their sentences name host, port and database,
 * never user or password, and an address that can't be read is not repeated at all.
 */
export async function openServer(databaseUrl: string, onTrouble: (error: Error) => void): Promise<Database> {
  const place = placeOf(databaseUrl)
  // The driver of Postgres stays out of a desk that keeps its rows in a file.
  const [{ openPostgres, postgresEngine }, { tellingTrouble }] = await Promise.all([
    import('./dialects/postgres.ts'),
    import('./dialects/telling-trouble.ts'),
  ])
  const { dialect, pool } = openPostgres(databaseUrl, onTrouble)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new UserError(
      'database-unreachable',
      `The database ${place} can't be reached: ${reasonOf(error)}.`,
      'Check that the server runs and that DATABASE_URL has the right host, database, user and password.',
      { cause: error },
    )
  }
  return { dialect: tellingTrouble(dialect, place), engine: postgresEngine, place }
}

/** Host, port and database of an address, for people. Throws `UserError` `database-address`. */
export function placeOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    // No cause: the parser's own error holds the whole address.
    throw new UserError(
      'database-address',
      'DATABASE_URL is not the address of a Postgres database.',
      'Write it as postgres://user:password@host:5432/database.',
    )
  }
  return `${url.host || 'localhost'}${url.pathname}`
}

/** The server's or the system's words for it, which hold no password. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
