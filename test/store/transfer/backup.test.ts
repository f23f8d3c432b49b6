import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { backUp, exportFrom } from '../../../src/store/transfer/index.ts'
import { addDelivery, night, showArticle, testIds } from '../../contracts/store/samples.ts'
import { emptyDirectories } from '../directory.ts'
import { linesOf } from './tables.ts'

const emptyDirectory = emptyDirectories()
const opened = (dataDir: string) => openStore({ dataDir, newId: testIds(), clock: () => 0 })
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A process that adds an article, where it was shown and its delivery, again and again; and the keys it acknowledged. */
async function writer(dataDir: string, enough: number) {
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, '../inserter.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const lines = createInterface({ input: child.stdout })
  const acknowledged: string[] = []
  const begun = Promise.withResolvers<void>()
  lines.on('line', (key) => {
    acknowledged.push(key)
    if (acknowledged.length === enough) begun.resolve()
  })
  await begun.promise
  return { child, lines, acknowledged }
}

test('a copy while another process writes is whole, holds all that was acknowledged before, and starts a desk', async () => {
  const dataDir = emptyDirectory()
  const { child, acknowledged } = await writer(dataDir, 60)
  const restored = emptyDirectory()
  const file = join(restored, 'nightdesk.sqlite')
  const before = [...acknowledged]
  const { articles, bytes } = await backUp(dataDir, file)
  child.kill('SIGKILL')
  expect(readdirSync(restored)).toEqual(['nightdesk.sqlite'])
  expect(bytes).toBeGreaterThan(10_000)
  const copy = new DatabaseSync(file)
  expect(copy.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  expect(copy.prepare('pragma foreign_key_check').all()).toEqual([])
  copy.close()
  const store = await opened(restored)
  const kept = await store.deliveries.ofChannel(night, 100_000)
  expect(kept.map((row) => row.key)).toEqual(expect.arrayContaining(before))
  for (const row of kept)
    expect(await store.articles.seenBy({ ...night, member: null }).byId(row.article!)).toBeDefined()
  // Between an article and its delivery the writer may have been caught, and nowhere else.
  expect([kept.length, kept.length + 1]).toContain(articles)
  expect((await store.articles.seenBy({ ...night, member: null }).search(before[0]!, 1))[0]?.content.headline).toBe(
    before[0],
  )
  await store.close()
})

test('after a kill, with the last rows in the log only, both ways out have them', async () => {
  const dataDir = emptyDirectory()
  const { child, lines, acknowledged } = await writer(dataDir, 20)
  child.kill('SIGKILL')
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  const file = join(emptyDirectory(), 'copy.sqlite')
  await backUp(dataDir, file)
  const copy = new DatabaseSync(file)
  const keys = copy.prepare('select key from deliveries order by seq').all()
  copy.close()
  expect(keys.map((row) => row.key)).toEqual(expect.arrayContaining(acknowledged))
  const exported = (await linesOf(exportFrom({ dataDir }))).filter((line) => line.startsWith('{"table":"deliveries"'))
  expect(exported.map((line) => JSON.parse(line).row.key)).toEqual(keys.map((row) => row.key))
})

test('a desk that is open goes on while it is copied', async () => {
  const dataDir = emptyDirectory()
  const store = await opened(dataDir)
  await showArticle(store)
  const copying = backUp(dataDir, join(emptyDirectory(), 'copy.sqlite'))
  await addDelivery(store, 'meanwhile')
  expect((await copying).articles).toBe(1)
  await store.close()
})

test('where no desk was nothing is copied, and nothing is made', async () => {
  const dataDir = emptyDirectory()
  const file = join(emptyDirectory(), 'copy.sqlite')
  await expect(backUp(dataDir, file)).rejects.toMatchObject({ identifier: 'no-desk' })
  expect([existsSync(file), ...readdirSync(dataDir)]).toEqual([false])
})

test('a file that is no database is told, by both ways out', async () => {
  const dataDir = emptyDirectory()
  writeFileSync(join(dataDir, 'nightdesk.sqlite'), 'these are notes, and no database at all; '.repeat(100))
  const told = { name: 'UserError', identifier: 'data-unreadable' }
  await expect(backUp(dataDir, join(dataDir, 'copy.sqlite'))).rejects.toMatchObject(told)
  await expect(linesOf(exportFrom({ dataDir }))).rejects.toMatchObject(told)
})
