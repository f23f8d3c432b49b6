import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Store } from '../../src/core/store.ts'
import { openSqlite } from '../../src/store/dialects/sqlite.ts'
import { openStore } from '../../src/store/index.ts'
import { addDelivery, addFeed, articleOf, itemOf, night, showArticle, testIds } from '../contracts/store/samples.ts'
import { describeStore } from '../contracts/store.ts'
import { emptyDirectories } from './directory.ts'

const emptyDirectory = emptyDirectories()
const newId = testIds()
const open = (dataDir: string): Promise<Store> => openStore({ dataDir, newId, clock: () => 0 })

describeStore('SQLite', (tools) => openStore({ dataDir: emptyDirectory(), ...tools }))

test('what was kept is there when the file is opened again, and numbers go on', async () => {
  const directory = emptyDirectory()
  const first = await open(directory)
  const feed = await addFeed(first)
  await first.items.add(itemOf(feed.id, { guid: 'g' }))
  const article = await showArticle(first, { headline: 'Kept' })
  await addDelivery(first, 'k', { article: article.id })
  await first.keyValues('settings').set('language', 'en')
  await first.close()
  const second = await open(directory)
  expect(await second.feeds.all()).toEqual([feed])
  expect(await second.items.byGuid(feed.id, 'g')).toBeDefined()
  expect(await second.articles.seenBy({ ...night, member: null }).search('kept', 5)).toEqual([article])
  expect(await second.deliveries.byKey('k')).toMatchObject({ state: 'pending', article: article.id })
  expect(await second.keyValues('settings').get('language')).toBe('en')
  expect(await second.describe()).toMatchObject({ kind: 'sqlite', place: directory })
  await second.close()
})

test('values that are over are taken out of the file at the next start', async () => {
  const directory = emptyDirectory()
  const first = await open(directory)
  await first.keyValues('cache').set('page', 'x', 10)
  await first.close()
  await (await openStore({ dataDir: directory, newId, clock: () => 10 })).close()
  const file = new DatabaseSync(join(directory, 'nightdesk.sqlite'))
  expect(file.prepare('select count(*) as left from kv').get()).toEqual({ left: 0 })
  file.close()
})

test('a commit is on the disk when it is told, and foreign keys hold', async () => {
  const db = new Kysely<unknown>({ dialect: openSqlite(join(emptyDirectory(), 'a.sqlite')) })
  const answers = []
  for (const name of ['journal_mode', 'synchronous', 'foreign_keys']) {
    answers.push((await sql`pragma ${sql.raw(name)}`.execute(db)).rows[0])
  }
  expect(answers).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }, { foreign_keys: 1 }])
  await db.destroy()
})

test('the directory is made for its owner only', async () => {
  const directory = join(emptyDirectory(), 'data')
  await (await open(directory)).close()
  expect(statSync(directory).mode & 0o777).toBe(0o700)
})

test('a second store on the same directory is refused with one sentence that names it, until the first is closed', async () => {
  const directory = emptyDirectory()
  const first = await open(directory)
  await expect(open(directory)).rejects.toMatchObject({
    name: 'UserError',
    identifier: 'data-in-use',
    message: `Another Nightdesk is running with the data directory ${directory}.`,
  })
  await addFeed(first)
  await first.close()
  await first.close()
  await (await open(directory)).close()
})

test('a missing directory is made; one that cannot be is told', async () => {
  const directory = emptyDirectory()
  await (await open(join(directory, 'a', 'b'))).close()
  expect(readdirSync(join(directory, 'a', 'b'))).toContain('nightdesk.sqlite')
  writeFileSync(join(directory, 'file'), '')
  for (const bad of [join(directory, 'file'), join(directory, 'file', 'below')]) {
    await expect(open(bad)).rejects.toMatchObject({
      identifier: 'data-not-writable',
      message: expect.stringContaining(bad),
    })
  }
  mkdirSync(join(directory, 'odd', 'nightdesk.lock'), { recursive: true })
  await expect(open(join(directory, 'odd'))).rejects.toMatchObject({ identifier: 'data-not-writable' })
})

test('a file that is no database is told, and the directory is free again', async () => {
  const directory = emptyDirectory()
  writeFileSync(join(directory, 'nightdesk.sqlite'), 'these are notes, and no database at all; '.repeat(100))
  await expect(open(directory)).rejects.toMatchObject({ identifier: 'data-unreadable' })
  await expect(open(directory)).rejects.toMatchObject({ identifier: 'data-unreadable' })
})

test('data of a later version is told, and left alone', async () => {
  const directory = emptyDirectory()
  await (await open(directory)).close()
  const file = new DatabaseSync(join(directory, 'nightdesk.sqlite'))
  file.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`)
  file.close()
  await expect(open(directory)).rejects.toMatchObject({ identifier: 'data-too-new' })
  await expect(open(directory)).rejects.toMatchObject({ identifier: 'data-too-new' })
})

test('a word of very many articles finds the newest', async () => {
  const store = await open(emptyDirectory())
  await store.transaction(async (rows) => {
    for (let n = 0; n < 1_050; n++) {
      const { article } = await rows.articles.add(articleOf({ headline: `Council ${n}`, text: 'It met.' }))
      await rows.articles.show(article.id, night, n)
    }
  })
  const found = await store.articles.seenBy({ ...night, member: null }).search('council', 2)
  expect(found.map((article) => article.content.headline)).toEqual(['Council 1049', 'Council 1048'])
  await store.close()
})
