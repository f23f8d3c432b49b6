import { PGlite } from '@electric-sql/pglite'
import { fromPglite } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createPgBossQueue } from '../../src/queue/pgboss.ts'
import { concurrency, describeQueue, type OpenQueue, platforms } from '../contracts/queue.ts'

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
})
beforeEach(async () => {
  await database.exec('drop schema if exists nightdesk_queue cascade')
})
afterAll(() => database.close())

async function open(): Promise<OpenQueue> {
  const failures: OpenQueue['failures'] = []
  const queue = createPgBossQueue({
    database: { db: fromPglite(database), backend: 'pglite' },
    concurrency,
    platforms: () => platforms,
    onError: (job, error) => failures.push({ job, error }),
    onTrouble: (error) => {
      throw error
    },
  })
  return { queue, failures }
}

describeQueue('of pg-boss on PGlite', open)

test('what was waiting when a process stopped is carried by the next one', async () => {
  const [first, second] = [(await open()).queue, (await open()).queue]
  const carried: string[] = []
  const begun = Promise.withResolvers<void>()
  const door = Promise.withResolvers<void>()
  await first.start(async ({ key }) => {
    begun.resolve()
    await door.promise
    carried.push(`first ${key}`)
  })
  await first.send({ kind: 'poll', key: 'a' })
  await begun.promise
  await first.send({ kind: 'poll', key: 'b' })
  const stopping = first.stop()
  door.resolve()
  await stopping
  await second.start(async ({ key }) => void carried.push(`second ${key}`))
  await second.idle()
  await second.stop()
  expect(carried).toEqual(['first a', 'second b'])
})
