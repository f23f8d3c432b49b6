import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Environment, readEnvironment } from '../../config/environment.ts'
import { backUpTo, exportTo, importFrom } from '../../src/commandline/transfer.ts'
import { openStore } from '../../src/store/index.ts'
import { addFeed, night, showArticle, subscribe, testIds } from '../contracts/store/samples.ts'

let folder: string
let said: string[]
const say = (sentence: string) => void said.push(sentence)
const environmentOf = (name: string): Environment =>
  readEnvironment({ NIGHTDESK_DATA: join(folder, name) }, join(folder, 'no.env'))

beforeEach(async () => {
  said = []
  folder = mkdtempSync(join(tmpdir(), 'nightdesk-transfer-'))
  const store = await openStore({ dataDir: join(folder, 'desk'), newId: testIds(), clock: () => 0 })
  await subscribe(store, (await addFeed(store)).id)
  await showArticle(store, { headline: 'Kept' })
  await store.keyValues('slack-installations').set('T1', 'token')
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('nightdesk backup', () => {
  test('makes a file for its owner only, and says what it holds', async () => {
    const file = join(folder, 'backup.sqlite')
    await backUpTo(file, environmentOf('desk'), say)
    const { mode, size } = statSync(file)
    expect(mode & 0o777).toBe(0o600)
    expect(said).toEqual([`Backed up to ${file}: 1 article, ${size.toLocaleString('en')} bytes, checked.`])
    expect(readdirSync(folder).toSorted()).toEqual(['backup.sqlite', 'desk'])
  })

  test('never overwrites', async () => {
    const file = join(folder, 'there')
    writeFileSync(file, 'mine')
    await expect(backUpTo(file, environmentOf('desk'), say)).rejects.toMatchObject({ identifier: 'file-exists' })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(said).toEqual([])
  })

  test('leaves nothing behind when there is nothing to copy, or nowhere to put it', async () => {
    await expect(backUpTo(join(folder, 'a'), environmentOf('none'), say)).rejects.toMatchObject({
      identifier: 'no-desk',
    })
    await expect(backUpTo(join(folder, 'no', 'a'), environmentOf('desk'), say)).rejects.toMatchObject({
      identifier: 'file-not-writable',
    })
    expect(readdirSync(folder)).toEqual(['desk'])
  })

  test('says that Postgres has its own', async () => {
    const environment = { ...environmentOf('desk'), DATABASE_URL: 'postgres://desk:secret@127.0.0.1:1/news' }
    await expect(backUpTo(join(folder, 'a'), environment, say)).rejects.toMatchObject({
      identifier: 'backup-of-server',
      next: expect.stringContaining('pg_dump'),
    })
  })
})

describe('nightdesk export and import', () => {
  test('bring a desk to another directory, and say what stayed behind', async () => {
    const file = join(folder, 'desk.jsonl')
    await exportTo(file, environmentOf('desk'), say)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await importFrom(file, environmentOf('new'), say)
    expect(said[0]).toMatch(/^Exported 4 rows to .*left out: 1 of "slack-installations"/)
    expect(said[1]).toMatch(/^Imported 4 rows, 1 article among them\. .*connect those workspaces again\.$/)
    const store = await openStore({ dataDir: join(folder, 'new'), newId: testIds(), clock: () => 0 })
    expect((await store.articles.seenBy({ ...night, member: null }).search('kept', 1))[0]?.content.headline).toBe(
      'Kept',
    )
    await store.close()
  })

  test('standard output holds the lines alone', async () => {
    const output = new PassThrough()
    const whole = text(output)
    await exportTo(undefined, environmentOf('desk'), say, output)
    output.end()
    const file = join(folder, 'desk.jsonl')
    await exportTo(file, environmentOf('desk'), say)
    expect(await whole).toBe(readFileSync(file, 'utf8'))
    expect(said[0]).toMatch(/^Exported 4 rows\. /)
  })

  test('an export never overwrites, and one that fails leaves no file', async () => {
    const file = join(folder, 'there')
    writeFileSync(file, 'mine')
    await expect(exportTo(file, environmentOf('desk'), say)).rejects.toMatchObject({ identifier: 'file-exists' })
    await expect(exportTo(join(folder, 'a'), environmentOf('none'), say)).rejects.toMatchObject({
      identifier: 'no-desk',
    })
    expect(readdirSync(folder).toSorted()).toEqual(['desk', 'there'])
  })

  test.each<[string, (good: string) => string | Buffer, RegExp]>([
    ['a bad line is told by its number', (good) => good.replace('"table":"feeds"', '"table":5'), /^Line 2 /],
    ['empty lines count', (good) => good.replace('"table":"feeds"', '"table":5').replace('\n', '\n\n'), /^Line 3 /],
    [
      'bytes that are no UTF-8',
      (good) => Buffer.concat([Buffer.from(good.split('\n')[0]!), Buffer.from([0x0a, 0xff])]),
      /^Line 2 of the file is no UTF-8/,
    ],
    [
      'a line without end',
      (good) => Buffer.concat([Buffer.from(good), Buffer.alloc(65 * 1_048_576)]),
      /is longer than/,
    ],
  ])('%s', async (_, change, sentence) => {
    const file = join(folder, 'desk.jsonl')
    await exportTo(file, environmentOf('desk'), say)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    await expect(importFrom(file, environmentOf('new'), say)).rejects.toMatchObject({
      identifier: 'bad-line',
      message: expect.stringMatching(sentence),
    })
  })

  test('a file that is not there, or is a folder', async () => {
    await expect(importFrom(join(folder, 'none'), environmentOf('new'), say)).rejects.toMatchObject({
      identifier: 'file-not-readable',
    })
    await expect(importFrom(folder, environmentOf('new'), say)).rejects.toMatchObject({
      identifier: 'file-not-readable',
    })
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })
})

test('as typed: one sentence on standard error, and the exit code says it', async () => {
  const typed = (...words: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const cli = join(import.meta.dirname, '../../src/cli.ts')
      const env = { PATH: process.env.PATH, NIGHTDESK_DATA: join(folder, 'desk') }
      execFile(process.execPath, ['--no-warnings', cli, ...words], { cwd: folder, env }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      )
    })
  const [first, exported] = [await typed('backup', 'copy.sqlite'), await typed('export')]
  expect(first).toMatchObject({ code: 0, out: '' })
  expect(exported.code).toBe(0)
  expect(exported.out.trimEnd().split('\n')).toHaveLength(6)
  expect(await typed('backup', 'copy.sqlite')).toEqual({
    code: 1,
    out: '',
    err: 'The file copy.sqlite is there already. Choose another name, or move it away.\n',
  })
})
