import { describe, test } from 'vitest'

/**
 * Address of a Postgres server on which tests may make databases of their own (`postgres://user:password@host:port/db`).
 * Without one, tests of the real server are skipped, except where everything must run: there they fail.
 */
const postgresUrl = process.env.NIGHTDESK_TEST_POSTGRES

/** Runs `body` with the server's address; says why when there is none. */
export function describeOnPostgres(name: string, body: (url: string) => void): void {
  describe(name, () => {
    if (postgresUrl) return body(postgresUrl)
    if (process.env.CI) {
      test('a Postgres server is there', () => {
        throw new Error('NIGHTDESK_TEST_POSTGRES is not set, and with CI=true nothing may be skipped')
      })
    } else test.skip('skipped: NIGHTDESK_TEST_POSTGRES names no Postgres server', () => {})
  })
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
