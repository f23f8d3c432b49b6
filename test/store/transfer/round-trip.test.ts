import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Dialect, Kysely, PGliteDialect } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../../src/core/store.ts'
import { withPlainParameters } from '../../../src/store/dialects/parameters.ts'
import { postgresEngine } from '../../../src/store/dialects/postgres.ts'
import { openSqlite } from '../../../src/store/dialects/sqlite.ts'
import { openStore, openStoreOn } from '../../../src/store/index.ts'
import { carriedNamespaces, carriedTables, madeAgain, secretNamespaces } from '../../../src/store/transfer/carried.ts'
import { exportRows } from '../../../src/store/transfer/export-rows.ts'
import { exportFrom, importInto, importOn } from '../../../src/store/transfer/index.ts'
import { addDelivery, elsewhere, followupOf, night, politics, testIds } from '../../contracts/store/samples.ts'
import { emptyDirectories } from '../directory.ts'
import { lasting } from '../lasting.ts'
import { allTables, each, linesOf } from './tables.ts'
import { articleCount, fillDesk } from './whole-desk.ts'

const emptyDirectory = emptyDirectories()
const fileOf = (dataDir: string) => join(dataDir, 'nightdesk.sqlite')
const opened = (dataDir: string, newId = testIds()) => openStore({ dataDir, newId, clock: () => 0 })
const noSecrets = (table: string, row: Readonly<Record<string, unknown>>) =>
  table !== 'kv' || !secretNamespaces.includes(String(row.namespace))

async function wholeDesk(): Promise<string> {
  const dataDir = emptyDirectory()
  const newId = testIds()
  const store = await opened(dataDir, newId)
  await fillDesk(store, newId)
  await store.close()
  return dataDir
}

/** What must hold where the rows came to: the order of the outbox, numbers that go on, and the search. */
async function goesOn(store: Store): Promise<void> {
  expect(await store.deliveries.dueChannels(2, 9)).toEqual(expect.arrayContaining([night, elsewhere]))
  expect(await store.deliveries.byKey('held')).toMatchObject({ state: 'sending' })
  await addDelivery(store, 'new')
  const order: string[] = []
  for (
    let row = await store.deliveries.claimNext(night, 2, 3);
    row;
    row = await store.deliveries.claimNext(night, 2, 3)
  ) {
    order.push(row.key)
    await store.deliveries.save(row.id, { state: 'posted' })
  }
  expect(order).toEqual(['held', 'waiting', 'new'])
  expect((await store.followups.add(followupOf())).number).toBe(3)
  expect(await store.articles.count()).toBe(articleCount + 1)
  const found = await store.articles.seenBy({ ...night, member: null }).search('council 258', 2)
  expect(found.map((article) => article.content.headline)).toEqual(['Council 258, again'])
  expect(await store.digests.waiting(politics, 9)).toHaveLength(1)
  expect(await store.keyValues('settings').get('local:desk')).toEqual({ language: 'de' })
  expect(await store.keyValues('slack-installations').get('T1')).toBeUndefined()
}

describe('an export read into an empty database', () => {
  test('of the same kind: every row of every table but the secrets is there, and work goes on', async () => {
    const from = await wholeDesk()
    const lines = await linesOf(exportFrom({ dataDir: from }))
    expect(lines.join('\n')).not.toContain('sealed-token')
    const to = emptyDirectory()
    const done = await importInto({ dataDir: to }, each(lines))
    expect(done).toEqual({ rows: lines.length - 2, articles: articleCount + 1, leftOut: { 'slack-installations': 1 } })
    const theirs = await allTables(openSqlite(fileOf(to)))
    expect(theirs).toEqual(await allTables(openSqlite(fileOf(from)), noSecrets))
    expect(Object.keys(theirs).filter((name) => theirs[name]!.length === 0)).toEqual([])
    const store = await opened(to, () => crypto.randomUUID())
    await goesOn(store)
    await store.close()
  })

  // A database in WebAssembly takes its time on a busy machine.
  test('of the other kind and back: every row is the same, and work goes on there', { timeout: 120_000 }, async () => {
    const from = await wholeDesk()
    const database = await PGlite.create()
    onTestFinished(() => database.close())
    const dialect = (): Dialect => withPlainParameters(new PGliteDialect({ pglite: lasting(database) }))
    const grown = () => ({ dialect: dialect(), engine: postgresEngine, place: 'PGlite' })
    await importOn(grown(), each(await linesOf(exportFrom({ dataDir: from }))))
    const before = await allTables(openSqlite(fileOf(from)), noSecrets)
    expect(await allTables(dialect())).toEqual(before)
    const back = emptyDirectory()
    const db = new Kysely<any>({ dialect: dialect() })
    await importInto({ dataDir: back }, each(await linesOf(exportRows(db, 'PGlite'))))
    await db.destroy()
    expect(await allTables(openSqlite(fileOf(back)))).toEqual(before)
    const store = await openStoreOn(grown(), { newId: () => crypto.randomUUID(), clock: () => 0 })
    await goesOn(store)
    await store.close()
  })
})

test('an export of an earlier version tells no kinds of deliveries: they are read off the keys', async () => {
  const from = emptyDirectory()
  const store = await opened(from)
  for (const key of ['brief:a:local/desk/wire', 'unclear:d:3', 'k']) await addDelivery(store, key)
  await store.close()
  const lines = (await linesOf(exportFrom({ dataDir: from }))).map((text) => {
    const line = JSON.parse(text)
    if (line.export) line.level = '0002-scale'
    if (line.table === 'deliveries') delete line.row.kind
    return JSON.stringify(line)
  })
  const to = emptyDirectory()
  await importInto({ dataDir: to }, each(lines))
  const taken = await opened(to)
  const kinds = (await taken.deliveries.ofChannel(night, 9)).map((row) => row.kind)
  expect(kinds).toEqual(['notice', 'unclear', 'brief'])
  await taken.close()
})

test('an export is one moment, and the desk that runs meanwhile is not in its way, nor it in the desk’s', async () => {
  const from = emptyDirectory()
  const newId = testIds()
  const store = await opened(from, newId)
  await fillDesk(store, newId)
  const before = await linesOf(exportFrom({ dataDir: from }))
  const lines = exportFrom({ dataDir: from })
  const seen = [JSON.stringify((await lines.next()).value)]
  await addDelivery(store, 'late')
  await store.keyValues('settings').set('late', true)
  seen.push(...(await linesOf(lines)))
  expect(seen).toEqual(before)
  expect(await linesOf(exportFrom({ dataDir: from }))).toHaveLength(before.length + 2)
  await store.close()
})

test('an export that nobody reads to the end lets go of the database', async () => {
  const from = await wholeDesk()
  for await (const _ of exportFrom({ dataDir: from })) break
  expect(readdirSync(from).filter((name) => !/^nightdesk\.(?:lock|sqlite(?:-wal|-shm)?)$/.test(name))).toEqual([])
  await (await opened(from)).close()
})

test('where no desk was there is no export, and nothing is made', async () => {
  const from = emptyDirectory()
  await expect(linesOf(exportFrom({ dataDir: from }))).rejects.toMatchObject({ identifier: 'no-desk' })
  expect(readdirSync(from)).toEqual([])
})

describe('nothing is forgotten', () => {
  test('each table of the database is carried, or made again', async () => {
    const dataDir = emptyDirectory()
    await (await opened(dataDir)).close()
    const known = [...carriedTables.map((table) => table.name), ...madeAgain]
    const db = new Kysely<unknown>({ dialect: openSqlite(fileOf(dataDir)) })
    const names = (await db.introspection.getTables()).map((table) => table.name)
    await db.destroy()
    expect(names.filter((name) => !/^(?:article|passage)_words_/.test(name)).toSorted()).toEqual(known.toSorted())
  })

  test('each namespace of small values is carried, or a secret: a new one takes a decision', () => {
    const root = join(import.meta.dirname, '../../../src')
    const used = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...readFileSync(join(root, path), 'utf8').matchAll(/(?:\.keyValues\('|secretAddresses\(')([^']+)'/g),
      ])
      .map((match) => match[1]!)
    expect([...new Set(used)].toSorted()).toEqual([...carriedNamespaces, ...secretNamespaces].toSorted())
  })
})
