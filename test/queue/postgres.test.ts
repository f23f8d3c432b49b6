import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPgBossQueue } from '../../src/queue/pgboss.ts'
import { databaseUrl, describeOnPostgres } from '../contracts/postgres.ts'
import { concurrency, describeQueue, type OpenQueue, platforms } from '../contracts/queue.ts'

const database = 'nightdesk_test_queue'

describeOnPostgres('pg-boss on a Postgres server', (url) => {
  const connectionString = databaseUrl(url, database)
  const admin = new Client({ connectionString: url })
  let cleaner: Client

  beforeAll(async () => {
    await admin.connect()
    await admin.query(`drop database if exists ${database} with (force)`)
    await admin.query(`create database ${database}`)
    cleaner = new Client({ connectionString })
    await cleaner.connect()
  })
  beforeEach(() => cleaner.query('drop schema if exists nightdesk_queue cascade'))
  afterAll(async () => {
    await cleaner.end()
    await admin.query(`drop database ${database} with (force)`)
    await admin.end()
  })

  const open = async (): Promise<OpenQueue> => {
    const failures: OpenQueue['failures'] = []
    return {
      queue: createPgBossQueue({
        database: { connectionString },
        concurrency,
        platforms: () => platforms,
        onError: (job, error) => failures.push({ job, error }),
        onTrouble: () => {},
      }),
      failures,
    }
  }

  describeQueue('of pg-boss', open)

  test('three processes start at once, and share the jobs: each is carried once', async () => {
    const ends = await Promise.all([open(), open(), open()])
    const carried: string[] = []
    await Promise.all(ends.map(({ queue }) => queue.start(async ({ key }) => void carried.push(key))))
    const keys = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'))
    await Promise.all(keys.map((key, i) => ends[i % 3]!.queue.send({ kind: 'poll', key })))
    for (const { queue } of ends) await queue.idle()
    for (const { queue } of ends) await queue.stop()
    expect(carried.sort()).toEqual(keys)
  })
})
