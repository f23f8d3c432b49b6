import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { uuidv7Generator } from '../../src/core/id.ts'
import { openStore } from '../../src/store/index.ts'
import { isTroubleOfStore, troubleOf } from '../../src/store/trouble.ts'
import { articleOf, night } from '../contracts/store/samples.ts'
import { emptyDirectories } from './directory.ts'

const emptyDirectory = emptyDirectories()
const clock = () => 0
const newId = uuidv7Generator(clock, (bytes) => void crypto.getRandomValues(bytes))
const open = (dataDir: string) => openStore({ dataDir, newId, clock })

/** A desk with articles, stopped; answers its database file. */
async function kept(): Promise<{ directory: string; file: string }> {
  const directory = emptyDirectory()
  const store = await open(directory)
  await store.transaction(async (rows) => {
    for (let n = 0; n < 60; n++) {
      const { article } = await rows.articles.add(articleOf({ text: `Harbour ${n} opens again. `.repeat(600) }))
      await rows.articles.show(article.id, night, n)
    }
  })
  await store.close()
  return { directory, file: join(directory, 'nightdesk.sqlite') }
}

const saysWhatToDo = (identifier: string, next: RegExp) => ({
  name: 'UserError',
  identifier,
  message: expect.stringMatching(/nightdesk|directory/),
  next: expect.stringMatching(next),
})

test('a page that is damaged is told when it is read, as a sentence, and from then on by every check', async () => {
  const { directory, file } = await kept()
  // A page that holds the middle of a long text: what a start reads is well.
  const middle = readFileSync(file).indexOf('Harbour 30 opens again. '.repeat(80))
  expect(middle).toBeGreaterThan(0)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, Math.floor((middle + 1_000) / 4096) * 4096)
  const store = await open(directory)
  await store.check()
  const read = () => store.articles.seenBy({ ...night, member: null }).shown({ limit: 100 })
  await expect(read()).rejects.toMatchObject(saysWhatToDo('data-unreadable', /backup[\s\S]*export/))
  await expect(store.check()).rejects.toMatchObject(saysWhatToDo('data-unreadable', /backup/))
  await store.close()
})

test('a database that was emptied is not begun anew in silence; one that was deleted is', async () => {
  const { directory, file } = await kept()
  truncateSync(file, 0)
  await expect(open(directory)).rejects.toMatchObject(saysWhatToDo('data-emptied', /backup/))
  await expect(open(directory)).rejects.toMatchObject({ identifier: 'data-emptied' })
  rmSync(file)
  const store = await open(directory)
  expect(await store.articles.count()).toBe(0)
  await store.close()
})

test('an empty file where no desk ever was is a first start that was broken off: it goes on', async () => {
  const directory = emptyDirectory()
  writeFileSync(join(directory, 'nightdesk.sqlite'), '')
  await (await open(directory)).close()
})

test('a lock file that is something else is told by its name', async () => {
  const { directory } = await kept()
  writeFileSync(join(directory, 'nightdesk.lock'), 'these are notes; '.repeat(600))
  await expect(open(directory)).rejects.toMatchObject(saysWhatToDo('lock-unreadable', /Delete that one file/))
})

test('a folder where a file should be is told', async () => {
  const directory = emptyDirectory()
  mkdirSync(join(directory, 'nightdesk.sqlite'))
  await expect(open(directory)).rejects.toMatchObject({ identifier: 'data-unreadable' })
})

test.skipIf(process.getuid?.() === 0)(
  'a read-only file is told (skipped for root, who may write everywhere)',
  async () => {
    const { directory, file } = await kept()
    chmodSync(file, 0o444)
    await expect(open(directory)).rejects.toMatchObject(saysWhatToDo('data-not-writable', /writable/))
  },
)

test.skipIf(!existsSync('/proc/self'))(
  'a folder in which none can be made is told, and not tried for ever (skipped where there is no /proc)',
  async () => {
    for (const directory of ['/proc', '/proc/nightdesk', '/proc/nightdesk/data'])
      await expect(open(directory)).rejects.toMatchObject(saysWhatToDo('data-not-writable', /NIGHTDESK_DATA/))
  },
)

test.each([
  [{ errcode: 11 }, 'data-unreadable'],
  [{ errcode: 267 }, 'data-unreadable'],
  [{ errcode: 13 }, 'disk-full'],
  [{ errcode: 8 }, 'data-not-writable'],
  [{ errcode: 778 }, 'disk-failing'],
  [{ code: '53100' }, 'disk-full'],
])('what a database says as %j is told as %s', (code, identifier) => {
  const cause = Object.assign(new Error('it said so'), code)
  const told = troubleOf(cause, '/data/nightdesk.sqlite')
  expect(told).toMatchObject({ ...saysWhatToDo(identifier, /./), cause })
  expect(isTroubleOfStore(told)).toBe(true)
})

test('what a row is refused for is no trouble of the database', () => {
  const error = Object.assign(new Error('UNIQUE constraint failed'), { errcode: 19 })
  expect(troubleOf(error, 'x')).toBe(error)
  expect(isTroubleOfStore(error)).toBe(false)
})
