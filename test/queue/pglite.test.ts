import { PGlite } from '@electric-sql/pglite'
import { fromPglite } from 'pg-boss'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { pgBossQueue } from '../../src/queue/pgboss.ts'
import { concurrency, describeQueue, type OpenQueue } from '../contracts/queue.ts'

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
})
beforeEach(async () => {
  await database.exec('drop schema if exists nightdesk_queue cascade')
})
afterAll(() => database.close())

describeQueue('of pg-boss on PGlite', async () => {
  const failures: OpenQueue['failures'] = []
  const queue = pgBossQueue({
    database: { db: fromPglite(database), backend: 'pglite' },
    concurrency,
    onError: (job, error) => failures.push({ job, error }),
    onTrouble: (error) => {
      throw error
    },
  })
  return { queue, failures }
})
