import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { databaseUrl, describeOnPostgres } from '../../contracts/postgres.ts'
import { openHouse } from '../../house/house.ts'
import { emptyDirectories } from '../../store/directory.ts'

const emptyDirectory = emptyDirectories()

async function changeAndDie(dataDir: string, url?: string): Promise<void> {
  const dying = [join(import.meta.dirname, 'dying.ts'), dataDir, ...(url ? [url] : [])]
  const child = spawn(process.execPath, ['--no-warnings', ...dying], { stdio: ['ignore', 'inherit', 'inherit'] })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  const house = await openHouse({ dataDir, open: (tools) => openStore({ dataDir, databaseUrl: url, ...tools }) })
  expect(await house.reads('/desk set sentences')).toMatch(/sentences: 2/)
  const changes = await house.newsroom.store.audit.list('local', 'local', 9)
  expect(changes.map((row) => row.summary)).toEqual(['sentences: 3 → 2'])
  expect(await house.reads('/desk undo')).toMatch(/Taken back/)
  expect(await house.reads('/desk set sentences')).toMatch(/sentences: 3/)
  await house.stop()
}

test('a change whose process dies before its audit row is no change: SQLite', async () => {
  await changeAndDie(emptyDirectory())
})

describeOnPostgres('on a Postgres server', (url) => {
  test('a change whose process dies before its audit row is no change', async () => {
    const name = 'nightdesk_test_dying'
    const admin = new Client({ connectionString: url })
    await admin.connect()
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name}`)
    await changeAndDie(emptyDirectory(), databaseUrl(url, name))
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
})
