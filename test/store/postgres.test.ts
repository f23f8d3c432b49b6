import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { inspect, promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { databaseUrl, describeOnPostgres } from '../contracts/postgres.ts'
import { addDelivery, addFeed, articleOf, itemOf, night, race, testIds } from '../contracts/store/samples.ts'
import { describeStore } from '../contracts/store.ts'
import { emptyEveryTable } from './empty.ts'

const run = promisify(execFile)
const main = 'nightdesk_test_store'
const fresh = 'nightdesk_test_migrations'

describeOnPostgres('on a Postgres server', (url) => {
  const admin = new Client({ connectionString: url })
  const cleaner = new Client({ connectionString: databaseUrl(url, main) })
  beforeAll(async () => {
    await admin.connect()
    for (const name of [main, fresh]) {
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.query(`create database ${name}`)
    }
    await cleaner.connect()
  })
  afterAll(async () => {
    await cleaner.end()
    for (const name of [main, fresh]) await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })

  const newId = testIds()
  const open = async () => openStore({ databaseUrl: databaseUrl(url, main), dataDir: '', newId, clock: () => 0 })
  const empty = () => cleaner.query(emptyEveryTable)

  describeStore('Postgres', async (tools) => {
    await empty()
    return openStore({ databaseUrl: databaseUrl(url, main), dataDir: '', ...tools })
  })

  test('several processes that start at once on an empty database bring it up to date once', async () => {
    const start = () => run(process.execPath, [join(import.meta.dirname, 'migrator.ts'), databaseUrl(url, fresh)])
    const said = await Promise.all(Array.from({ length: 4 }, start))
    expect(said.map(({ stdout }) => stdout.trim())).toEqual(['1', '1', '1', '1'])
  })

  test('two processes racing for the same rows: each row has one winner, each channel one worker', async () => {
    await empty()
    const stores = [await open(), await open()]
    const [one] = stores
    const feed = await addFeed(one!)
    const item = (await one!.items.add(itemOf(feed.id)))!
    for (const key of ['a', 'b', 'c']) await addDelivery(one!, key)
    const of = (racer: number) => stores[racer % 2]!
    expect((await race((racer) => of(racer).feeds.claim(feed.id, 1, 100))).length).toBe(1)
    expect((await race((racer) => of(racer).items.claim(item.id, 1, 100))).length).toBe(1)
    expect((await race((racer) => of(racer).deliveries.claimNext(night, 1, 100))).map((row) => row.key)).toEqual(['a'])
    for (const store of stores) await store.close()
  })

  test('a worker whose claim is not committed yet keeps the channel from all others, who do not wait for it', async () => {
    await empty()
    const [mine, theirs] = [await open(), await open()]
    await addDelivery(mine, 'a')
    await addDelivery(mine, 'b')
    await mine.transaction(async (rows) => {
      expect(await rows.deliveries.claimNext(night, 1, 100)).toMatchObject({ key: 'a' })
      expect(await theirs.deliveries.claimNext(night, 1, 100)).toBeUndefined()
    })
    await mine.close()
    await theirs.close()
  })

  test('a row of the outbox that another process has not committed yet takes its place when it comes', async () => {
    await empty()
    const [mine, theirs] = [await open(), await open()]
    await addDelivery(mine, 'first')
    const added = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    const slow = theirs.transaction(async (rows) => {
      await rows.deliveries.add({ kind: 'notice', key: 'slow', card: { parts: [] }, article: null, ...night, at: 1 })
      added.resolve()
      await finish.promise
    })
    await added.promise
    const later = await addDelivery(mine, 'later')
    const first = (await mine.deliveries.claimNext(night, 1, 100))!
    await mine.deliveries.save(first.id, { state: 'posted' })
    expect((await mine.deliveries.claimNext(night, 1, 100))?.key).toBe('later')
    finish.resolve()
    await slow
    expect(await theirs.deliveries.claimNext(night, 1, 100)).toBeUndefined()
    await mine.deliveries.save(later.id, { state: 'posted' })
    expect((await theirs.deliveries.claimNext(night, 1, 100))?.key).toBe('slow')
    await mine.close()
    await theirs.close()
  })

  test('a connection that the server ends in the midst of a transaction undoes it, and the store goes on', async () => {
    await empty()
    const troubles: Error[] = []
    const store = await openStore({
      databaseUrl: databaseUrl(url, main),
      dataDir: '',
      newId,
      clock: () => 0,
      onTrouble: (error) => troubles.push(error),
    })
    const broken = store.transaction(async (rows) => {
      await rows.feeds.add({ url: 'https://wire.test/ghost', title: 'Ghost', nextPoll: 0, interval: 1, at: 0 })
      await cleaner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nightdesk' and datname = $1`,
        [main],
      )
      for (;;) await rows.feeds.all()
    })
    await expect(broken).rejects.toThrow()
    while (troubles.length === 0) await store.feeds.all().catch(() => undefined)
    expect(inspect(troubles, { depth: 9 })).not.toMatch(/password|connectionParameters/)
    expect(await store.feeds.all()).toEqual([])
    await addFeed(store)
    await store.close()
  })

  test('counts and times come as numbers', async () => {
    await empty()
    const store = await open()
    const feed = await addFeed(store, { nextPoll: 4_102_444_800_123 })
    expect(feed.nextPoll).toBe(4_102_444_800_123)
    await store.articles.add(articleOf())
    expect(await store.articles.count()).toBe(1)
    expect(await store.describe()).toMatchObject({ kind: 'postgres', bytes: expect.any(Number) })
    await store.close()
  })
})

const secret = 'correct-horse-7'

test.each([
  ['nobody listens', `postgres://desk:${secret}@127.0.0.1:1/news`, 'database-unreachable', '127.0.0.1:1/news'],
  [
    'no such host',
    `postgres://desk:${secret}@no-such-host.invalid/news`,
    'database-unreachable',
    'no-such-host.invalid/news',
  ],
  ['no address', `desk:${secret}@127.0.0.1`, 'database-address', 'DATABASE_URL'],
  ['another kind of database', `mysql://desk:${secret}@127.0.0.1/news`, 'database-address', 'DATABASE_URL'],
  ['a port that is none', `postgres://desk:${secret}@127.0.0.1:port/news`, 'database-address', 'DATABASE_URL'],
])('%s: one sentence says so, and holds no password', async (_, url, identifier, named) => {
  const error = await openStore({ databaseUrl: url, dataDir: '', newId: testIds(), clock: () => 0 }).catch(
    (caught) => caught,
  )
  expect(error).toMatchObject({ name: 'UserError', identifier })
  expect(error.message).toContain(named)
  expect(`${error.message} ${error.next} ${String(error.cause)} ${JSON.stringify(error.cause)}`).not.toContain(secret)
})
