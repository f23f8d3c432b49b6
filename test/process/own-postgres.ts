import { onTestFinished } from 'vitest'
import { openPostgres } from './open-postgres.ts'

/** A Postgres server for one test. */
export async function ownPostgres() {
  const server = await openPostgres()
  onTestFinished(server.close)
  return server
}
