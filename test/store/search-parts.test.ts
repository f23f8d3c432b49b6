import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Store } from '../../src/core/store.ts'
import { openStore } from '../../src/store/index.ts'
import { night, showArticle, testIds } from '../contracts/store/samples.ts'
import { emptyDirectories } from './directory.ts'

const emptyDirectory = emptyDirectories()
const newId = testIds()

/** A store whose next article has this number, as if so many had come before it. */
async function opened(directory: string, next?: number): Promise<Store> {
  const store = await openStore({ dataDir: directory, newId, clock: () => 0 })
  if (next !== undefined) inFile(directory, `update sqlite_sequence set seq = ${next - 1} where name = 'articles'`)
  return store
}

function inFile(directory: string, sql: string): unknown[] {
  const file = new DatabaseSync(join(directory, 'nightdesk.sqlite'))
  const rows = file.prepare(sql).all()
  file.close()
  return rows
}

const parts = (directory: string) =>
  inFile(
    directory,
    "select name from sqlite_master where name glob 'article_words*' and sql like 'create virtual%' order by name",
  ).map((row) => (row as { name: string }).name)
const find = async (store: Store, words: string) =>
  (await store.articles.seenBy({ ...night, member: null }).find({ terms: [{ text: words }], limit: 9, offset: 0 })).map(
    ({ content }) => content.headline,
  )

test('the index of words is parted by a hundred thousand articles, and all of its parts are looked into', async () => {
  const directory = emptyDirectory()
  const store = await opened(directory)
  await showArticle(store, { headline: 'First harbour' })
  inFile(directory, "update sqlite_sequence set seq = 99999 where name = 'articles'")
  await showArticle(store, { headline: 'Second harbour' })
  await showArticle(store, { headline: 'Third harbour' })
  expect(parts(directory)).toEqual(['article_words', 'article_words_100000'])
  expect((await find(store, 'harbour')).sort()).toEqual(['First harbour', 'Second harbour', 'Third harbour'])
  await store.close()
})

test('a first part from before there were parts may be larger: what is in it stays in it', async () => {
  const directory = emptyDirectory()
  const store = await opened(directory)
  await showArticle(store, { headline: 'First harbour' })
  inFile(directory, "update sqlite_sequence set seq = 149999 where name = 'articles'")
  const old = await showArticle(store, { headline: 'Old harbour' })
  const file = new DatabaseSync(join(directory, 'nightdesk.sqlite'))
  file.exec(`drop table article_words_150000;
    insert into article_words (rowid, headline, text) values (150000, 'old harbour', '')`)
  file.close()
  await store.articles.addVersion(old.id, { headline: 'Mended quay', text: 'It stands.' }, 'f', 2)
  expect(parts(directory)).toEqual(['article_words'])
  expect(await find(store, 'old')).toEqual([])
  expect(await find(store, 'quay')).toEqual(['Mended quay'])
  await showArticle(store, { headline: 'New harbour' })
  expect(parts(directory)).toEqual(['article_words', 'article_words_150001'])
  expect(await find(store, 'new harbour')).toEqual(['New harbour'])
  await store.close()
})

test('a part whose articles are all gone goes at night; the newest stays', async () => {
  const directory = emptyDirectory()
  const store = await opened(directory)
  for (const seq of [1, 100_000, 200_000]) {
    inFile(directory, `update sqlite_sequence set seq = ${seq - 1} where name = 'articles'`)
    await showArticle(store, { headline: `Harbour ${seq}` })
  }
  await store.upkeep(1, async () => {})
  expect(parts(directory)).toEqual(['article_words', 'article_words_100000', 'article_words_200000'])
  const ids = (await store.articles.seenBy({ ...night, member: null }).shown({ limit: 9 })).map(({ id }) => id)
  await store.forgetting.forget({ what: 'articles', ids }, [night], 'delete', 1)
  await store.upkeep(1, async () => {})
  expect(parts(directory)).toEqual(['article_words', 'article_words_200000'])
  await store.close()
})
