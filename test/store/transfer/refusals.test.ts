import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../../../src/store/dialects/sqlite.ts'
import { openStore } from '../../../src/store/index.ts'
import { exportFrom, importInto } from '../../../src/store/transfer/index.ts'
import { addDelivery, addFeed, showArticle, subscribe, testIds } from '../../contracts/store/samples.ts'
import { emptyDirectories } from '../directory.ts'
import { allTables, each, linesOf } from './tables.ts'

const emptyDirectory = emptyDirectories()
const opened = (dataDir: string) => openStore({ dataDir, newId: testIds(), clock: () => 0 })

/** A good export: the first line, a feed, a subscription, an article, where it was shown, …, the end. */
let good: readonly string[]
beforeAll(async () => {
  const dataDir = emptyDirectory()
  const store = await opened(dataDir)
  await subscribe(store, (await addFeed(store)).id)
  const article = await showArticle(store)
  await addDelivery(store, 'a', { article: article.id })
  await store.keyValues('settings').set('a', 1)
  await store.close()
  good = await linesOf(exportFrom({ dataDir }))
})

const at = (table: string) => good.findIndex((line) => line.startsWith(`{"table":"${table}"`))
const changed = (table: string, change: (line: any) => unknown): string[] =>
  good.map((line, i) => {
    if (i !== at(table)) return line
    const parsed = JSON.parse(line)
    return JSON.stringify(change(parsed) ?? parsed)
  })
const withRow = (table: string, row: Record<string, unknown>) =>
  changed(table, (line) => {
    Object.assign(line.row, row)
  })

async function refused(lines: readonly string[]): Promise<{ identifier: string; message: string }> {
  const dataDir = emptyDirectory()
  const error = await importInto({ dataDir }, each(lines)).then(
    () => undefined,
    (caught) => caught,
  )
  expect(error).toMatchObject({ name: 'UserError' })
  const tables = await allTables(openSqlite(join(dataDir, 'nightdesk.sqlite')))
  expect(Object.values(tables).flat()).toEqual([])
  await importInto({ dataDir }, each(good))
  return error
}

describe('an import that is refused keeps nothing, and the right file can be imported after it', () => {
  test.each<[string, () => string[], string, RegExp]>([
    ['an empty file', () => [], 'no-export', /no export/],
    ['a file of something else', () => ['hello', 'world'], 'no-export', /no export/],
    ['another JSON', () => ['[1,2]'], 'no-export', /no export/],
    ['a first line that is missing', () => good.slice(1), 'no-export', /no export/],
    [
      'another format version',
      () => [good[0]!.replace('"version":1', '"version":2'), ...good.slice(1)],
      'export-version',
      /version 2.*version 1/,
    ],
    [
      'a later migration level',
      () => [good[0]!.replace(/"level":"[^"]+"/, '"level":"9999-later"'), ...good.slice(1)],
      'export-too-new',
      /later version/,
    ],
    ['a file that was cut between two lines', () => good.slice(0, -1), 'export-cut', /not whole/],
    ['a file that was cut in a line', () => [...good.slice(0, 3), good[3]!.slice(0, 20)], 'bad-line', /^Line 4 /],
    [
      'a line that went missing',
      () => good.filter((_, i) => i !== at('kv')),
      'export-cut',
      /it had \d+ rows, and \d+ are left/,
    ],
    ['a line after the end', () => [...good, good[1]!], 'bad-line', /comes after the end/],
    ['no JSON', () => good.map((line, i) => (i === 2 ? '{"table":' : line)), 'bad-line', /^Line 3 .*not a JSON object/],
    ['very deep JSON', () => good.map((line, i) => (i === 2 ? '['.repeat(1e6) : line)), 'bad-line', /^Line 3 /],
    [
      'a table of the database that is not ours to give',
      () => changed('feeds', (line) => ({ ...line, table: 'kysely_migration' })),
      'bad-line',
      /names a table that is none: “kysely_migration”/,
    ],
    [
      'a table name that a terminal would obey',
      () => changed('feeds', (line) => ({ ...line, table: `\u001b]0;x\u0007${'y'.repeat(1e5)}` })),
      'bad-line',
      /^[\P{C}]{1,150}$/u,
    ],
    [
      'a table name that every object has',
      () => changed('feeds', (line) => ({ ...line, table: '__proto__' })),
      'bad-line',
      /names a table that is none/,
    ],
    ['a row that is none', () => changed('feeds', (line) => ({ ...line, row: [1] })), 'bad-line', /has no row/],
    [
      'a column that is SQL',
      () => withRow('feeds', { 'url") values (1); drop table feeds; --': 1 }),
      'bad-line',
      /column that is none/,
    ],
    ['a given seq', () => withRow('feeds', { seq: 7 }), 'bad-line', /column that is none: “seq”/],
    [
      'a missing column',
      () =>
        changed('feeds', (line) => {
          delete line.row.url
        }),
      'bad-line',
      /lacks the column url/,
    ],
    ['nothing where something must be', () => withRow('feeds', { url: null }), 'bad-line', /nothing in the column url/],
    ['a number for text', () => withRow('feeds', { url: 5 }), 'bad-line', /no text in the column url/],
    ['half a number', () => withRow('feeds', { next_poll: 1.5 }), 'bad-line', /no whole number/],
    ['a number past all numbers', () => withRow('feeds', { next_poll: 1e300 }), 'bad-line', /no whole number/],
    ['no JSON in a JSON column', () => withRow('deliveries', { card: '{' }), 'bad-line', /no JSON in the column card/],
    ['an article without text', () => withRow('articles', { content: '{}' }), 'bad-line', /without headline or text/],
    ['an article that is null', () => withRow('articles', { content: 'null' }), 'bad-line', /without headline or text/],
    [
      'a row that points nowhere',
      () => withRow('subscriptions', { feed: 'none' }),
      'bad-line',
      /^Line 3 .*does not fit/,
    ],
    [
      'a token from elsewhere',
      () => withRow('kv', { namespace: 'slack-installations' }),
      'bad-line',
      /exports leave out: “slack-installations”/,
    ],
  ])('%s', async (_, lines, identifier, sentence) => {
    const error = await refused(lines())
    expect(error.identifier).toBe(identifier)
    expect(error.message).toMatch(sentence)
  })

  test('a row that is there twice is told by its own line, in the midst of many', async () => {
    const feeds = Array.from({ length: 150 }, (_, n) =>
      good[1]!.replace(/"id":"[^"]+"/, `"id":"f${n}"`).replace(/"url":"[^"]+"/, `"url":"https://x.test/${n % 140}"`),
    )
    const error = await refused([good[0]!, ...feeds])
    expect(error.message).toMatch(/^Line 142 /)
  })

  test('a source that breaks off in the midst', async () => {
    const dataDir = emptyDirectory()
    async function* broken() {
      yield* good.slice(0, -1)
      throw new Error('the disk is gone')
    }
    await expect(importInto({ dataDir }, broken())).rejects.toThrow('the disk is gone')
    await importInto({ dataDir }, each(good))
  })
})

test('an import goes into an empty database only, and a running desk is not disturbed', async () => {
  const dataDir = emptyDirectory()
  await importInto({ dataDir }, each(good))
  const before = await allTables(openSqlite(join(dataDir, 'nightdesk.sqlite')))
  await expect(importInto({ dataDir }, each(good))).rejects.toMatchObject({ identifier: 'not-empty' })
  expect(await allTables(openSqlite(join(dataDir, 'nightdesk.sqlite')))).toEqual(before)
  const store = await opened(dataDir)
  await expect(importInto({ dataDir }, each(good))).rejects.toMatchObject({ identifier: 'data-in-use' })
  await store.close()
})

test('one value kept, or one analysis, is not empty either', async () => {
  const dataDir = emptyDirectory()
  const store = await opened(dataDir)
  await store.keyValues('slack-installations').set('T1', 'token')
  await store.close()
  await expect(importInto({ dataDir }, each(good))).rejects.toMatchObject({ identifier: 'not-empty' })
})

test('an export of an earlier level, without the columns and tables that came later, is read', async () => {
  const dataDir = emptyDirectory()
  const early = good.map((line) =>
    line.replace(/"level":"[^"]+"/, '"level":"0001-rows"').replace(/,"gap":null,"longest_gap":null,"newest":null/, ''),
  )
  expect(early[1]).not.toBe(good[1])
  await importInto({ dataDir }, each(early))
  expect(await linesOf(exportFrom({ dataDir }))).toEqual(good)
})

test('data of a later version is not exported', async () => {
  const dataDir = emptyDirectory()
  await (await opened(dataDir)).close()
  const file = new DatabaseSync(join(dataDir, 'nightdesk.sqlite'))
  file.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`)
  file.close()
  await expect(linesOf(exportFrom({ dataDir }))).rejects.toMatchObject({ identifier: 'data-too-new' })
})
