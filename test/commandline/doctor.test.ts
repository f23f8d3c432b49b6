import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doctor } from '../../src/commandline/doctor.ts'
import { openStore } from '../../src/store/index.ts'
import { levels } from '../../src/store/migrations/index.ts'
import { databaseUrl, describeOnPostgres } from '../contracts/postgres.ts'
import { testIds } from '../contracts/store/samples.ts'
import { freePort } from '../process/program.ts'
import { emptyDirectories } from '../store/directory.ts'

const newDirectory = emptyDirectories()
const newId = testIds()
const openDesk = (dataDir: string) => openStore({ dataDir, newId, clock: () => 0 })

beforeEach(async () => {
  for (const name of ['DATABASE_URL', 'DISCORD_TOKEN', 'SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID']) vi.stubEnv(name, '')
  vi.stubEnv('NIGHTDESK_PORT', String(await freePort()))
})
afterEach(() => void vi.unstubAllEnvs())

async function examine(dataDir: string, url = ''): Promise<{ code: number; database: string }> {
  vi.stubEnv('NIGHTDESK_DATA', dataDir)
  vi.stubEnv('DATABASE_URL', url)
  const lines: string[] = []
  const code = await doctor((line) => lines.push(line))
  return { code, database: lines.find((line) => line.includes('Database:')) ?? '' }
}

/** Everything that can be seen of a folder's files. */
function seen(folder: string): unknown {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const { size, mtimeMs, mode } = statSync(join(folder, name))
      const isFile = statSync(join(folder, name)).isFile()
      return [
        name,
        size,
        mtimeMs,
        mode,
        isFile &&
          createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex'),
      ]
    })
}

describe('doctor changes nothing that it looks at', () => {
  it('makes no folder where there is none', async () => {
    const home = newDirectory()
    const { code, database } = await examine(join(home, 'data'))
    expect(database).toMatch(/^– Database: sqlite, .+ nothing is kept there yet; the first start makes it/)
    expect(code).toBe(0)
    expect(readdirSync(home)).toEqual([])
  })

  it('leaves a desk’s files as they are, to the byte', async () => {
    const dataDir = newDirectory()
    await (await openDesk(dataDir)).close()
    const before = seen(dataDir)
    const { code, database } = await examine(dataDir)
    expect(database).toMatch(/^✓ Database: sqlite, .+ MB, up to date/)
    expect(code).toBe(0)
    expect(seen(dataDir)).toEqual(before)
  })

  it('leaves the files of a running desk as they are', async () => {
    const dataDir = newDirectory()
    const desk = await openDesk(dataDir)
    await desk.keyValues('test').set('a', 1)
    const before = seen(dataDir)
    const { database } = await examine(dataDir)
    expect(database).toMatch(/^✓ Database: .+ a desk has it open/)
    expect(seen(dataDir)).toEqual(before)
    await desk.close()
  })

  it('names a file that is no database, and leaves it there', async () => {
    const dataDir = join(newDirectory(), 'data')
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'nightdesk.sqlite'), 'a shopping list')
    const before = seen(dataDir)
    const { code, database } = await examine(dataDir)
    expect(database).toMatch(/^✗ Database: .+ can't be read: it is no SQLite database\. Put back a backup/)
    expect(code).toBe(1)
    expect(seen(dataDir)).toEqual(before)
  })
})

describeOnPostgres('doctor on a Postgres server', (url) => {
  const name = 'nightdesk_test_doctor'

  it('makes no table, and brings nothing up to date', async () => {
    const admin = new Client({ connectionString: url })
    await admin.connect()
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name}`)
    const own = databaseUrl(url, name)
    const client = new Client({ connectionString: own })
    await client.connect()
    const tables = async () =>
      (await client.query("select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace"))
        .rows[0].n
    try {
      expect((await examine(newDirectory(), own)).database).toMatch(
        /^– Database: postgres, .+ nothing is kept there yet/,
      )
      expect(await tables()).toBe(0)

      await client.query('create table kysely_migration (name text)')
      await client.query('insert into kysely_migration values ($1)', [levels[0]])
      expect((await examine(newDirectory(), own)).database).toMatch(/^✓ Database: postgres, .+ of an earlier version/)
      expect(await tables()).toBe(1)

      await client.query("insert into kysely_migration values ('9999-later')")
      const later = await examine(newDirectory(), own)
      expect(later.database).toMatch(/^✗ Database: postgres, .+ written by a later version/)
      expect(later.code).toBe(1)
    } finally {
      await client.end()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    }
  })
})
