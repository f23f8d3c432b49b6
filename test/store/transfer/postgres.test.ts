import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../../src/store/dialects/postgres.ts'
import { openSqlite } from '../../../src/store/dialects/sqlite.ts'
import { openStore } from '../../../src/store/index.ts'
import { secretNamespaces } from '../../../src/store/transfer/carried.ts'
import { exportFrom, importInto } from '../../../src/store/transfer/index.ts'
import { databaseUrl, describeOnPostgres } from '../../contracts/postgres.ts'
import { addDelivery, addFeed, testIds } from '../../contracts/store/samples.ts'
import { emptyDirectories } from '../directory.ts'
import { allTables, each, linesOf } from './tables.ts'
import { fillDesk } from './whole-desk.ts'

const name = 'nightdesk_test_transfer'
const emptyDirectory = emptyDirectories()

describeOnPostgres('from the embedded database to a Postgres server', (url) => {
  const admin = new Client({ connectionString: url })
  const server = { databaseUrl: databaseUrl(url, name), dataDir: '' }
  beforeAll(async () => {
    await admin.connect()
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name}`)
  })
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })

  test('every row is there, a desk that starts meanwhile waits, and an export there is one moment too', async () => {
    const dataDir = emptyDirectory()
    const newId = testIds()
    const embedded = await openStore({ dataDir, newId, clock: () => 0 })
    await fillDesk(embedded, newId)
    await embedded.close()
    const lines = await linesOf(exportFrom({ dataDir }))
    const desk = await openStore({ ...server, newId: () => crypto.randomUUID(), clock: () => 0 })
    let early: Promise<unknown> | undefined
    async function* slow() {
      for (const [i, line] of lines.entries()) {
        yield line
        if (i === 200) early = addFeed(desk, { url: 'https://wire.test/early.xml' })
      }
    }
    await importInto(server, slow())
    await early
    const theirs = await allTables(openPostgres(server.databaseUrl, () => {}).dialect)
    const ours = await allTables(
      openSqlite(join(dataDir, 'nightdesk.sqlite')),
      (table, row) => table !== 'kv' || !secretNamespaces.includes(String(row.namespace)),
    )
    expect(theirs.feeds).toHaveLength(ours.feeds!.length + 1)
    expect(theirs.feeds!.at(-1)).toContain('early.xml')
    expect({ ...theirs, feeds: theirs.feeds!.slice(0, -1) }).toEqual(ours)
    await expect(importInto(server, each(lines))).rejects.toMatchObject({ identifier: 'not-empty' })

    const exporting = exportFrom(server)
    const seen = [(await exporting.next()).value]
    await addDelivery(desk, 'late')
    for await (const line of exporting) seen.push(line)
    expect(seen).toHaveLength(lines.length + 1)
    expect(JSON.stringify(seen)).not.toContain('"late"')
    await desk.close()
  })
})
