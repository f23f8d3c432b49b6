import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { night, testIds } from '../contracts/store/samples.ts'
import { emptyDirectories } from './directory.ts'

const emptyDirectory = emptyDirectories()
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function start(directory: string, round: number) {
  const child = spawn(
    process.execPath,
    ['--no-warnings', join(import.meta.dirname, 'inserter.ts'), directory, String(round)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  children.push(child)
  return { child, lines: createInterface({ input: child.stdout }) }
}

/** Starts a process that adds rows, kills it when it has acknowledged `enough`, and answers what it acknowledged. */
async function addUntilKilled(directory: string, round: number, enough: number): Promise<string[]> {
  const { child, lines } = start(directory, round)
  const acknowledged: string[] = []
  lines.on('line', (key) => {
    acknowledged.push(key)
    if (acknowledged.length === enough) child.kill('SIGKILL')
  })
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  return acknowledged
}

test('three kills: nothing acknowledged is lost, nothing is there by halves, and the directory is free at once', async () => {
  const directory = emptyDirectory()
  const acknowledged: string[] = []
  for (const [round, enough] of [7, 40, 23].entries()) {
    const added = await addUntilKilled(directory, round, enough)
    expect(added.length).toBeGreaterThanOrEqual(enough)
    acknowledged.push(...added)
    const store = await openStore({ dataDir: directory, newId: testIds(), clock: () => 0 })
    const kept = await store.deliveries.ofChannel(night, 10_000)
    expect(kept.map((row) => row.key)).toEqual(expect.arrayContaining(acknowledged))
    for (const row of kept)
      expect(await store.articles.seenBy({ ...night, member: null }).byId(row.article!)).toBeDefined()
    expect(
      (await store.articles.seenBy({ ...night, member: null }).search(acknowledged.at(-1)!, 1))[0]?.content.headline,
    ).toBe(acknowledged.at(-1))
    await store.close()
  }
  const file = new DatabaseSync(join(directory, 'nightdesk.sqlite'))
  expect(file.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  expect(file.prepare('pragma foreign_key_check').all()).toEqual([])
  file.close()
})

test('another process is refused while one runs, and let in once that was killed', async () => {
  const directory = emptyDirectory()
  const { child, lines } = start(directory, 0)
  await once(lines, 'line')
  const open = () => openStore({ dataDir: directory, newId: testIds(), clock: () => 0 })
  await expect(open()).rejects.toMatchObject({ identifier: 'data-in-use' })
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await open()).close()
})
