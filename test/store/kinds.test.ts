import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Dialect, Kysely, PGliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import type { Store } from '../../src/core/store.ts'
import { postgresEngine } from '../../src/store/dialects/postgres.ts'
import { openSqlite, sqliteEngine } from '../../src/store/dialects/sqlite.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openStore } from '../../src/store/index.ts'
import { rows } from '../../src/store/migrations/0001-rows/index.ts'
import { scale } from '../../src/store/migrations/0002-scale.ts'
import { testIds } from '../contracts/store/samples.ts'
import { emptyDirectories } from './directory.ts'
import { lasting } from './lasting.ts'
import { openOn } from './on-pglite.ts'

const emptyDirectory = emptyDirectories()
const tools = { newId: testIds(), clock: () => 0 }

const keys = {
  'brief:a:local/desk/wire': 'brief',
  'unread:i:local/desk/wire': 'unread',
  'change:d:2': 'change',
  'feed:f:failing:1:local/desk/ops': 'feed',
  'run:s:7': 'run',
  'remind:f:1:9': 'remind',
  'unclear:d:3': 'unclear',
  'unclear:d:3:elsewhere': 'unclear',
  'failed:d': 'failed',
  'blocked:local/desk/wire:1': 'blocked',
  'unblocked:local/desk/wire:1': 'blocked',
  'briefing of another kind': 'notice',
}

/** Leaves a database as the version before wrote it, with a delivery of each key. */
async function writeBefore(dialect: Dialect, engine: Engine): Promise<void> {
  const db = new Kysely<unknown>({ dialect })
  const migrations = { '0001-rows': rows(engine), '0002-scale': scale(engine) }
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  expect(error).toBeUndefined()
  for (const key of Object.keys(keys))
    await sql`insert into deliveries (id, platform, workspace, channel, key, card, state, attempts, next_attempt, created_at)
      values (${key}, 'local', 'desk', 'wire', ${key}, '{"parts":[]}', 'posted', 1, 0, 0)`.execute(db)
  await db.destroy()
}

async function kinds(store: Store): Promise<Record<string, string | undefined>> {
  const found = Object.keys(keys).map(async (key) => [key, (await store.deliveries.byKey(key))?.kind] as const)
  return Object.fromEntries(await Promise.all(found))
}

test('deliveries of an earlier version get the kind that their key told: SQLite', async () => {
  const dataDir = emptyDirectory()
  await writeBefore(openSqlite(join(dataDir, 'nightdesk.sqlite')), sqliteEngine)
  const store = await openStore({ dataDir, ...tools })
  expect(await kinds(store)).toEqual(keys)
  await store.close()
})

test('deliveries of an earlier version get the kind that their key told: Postgres', async () => {
  const database = await PGlite.create()
  await writeBefore(new PGliteDialect({ pglite: lasting(database) }), postgresEngine)
  const store = await openOn(database)(tools)
  expect(await kinds(store)).toEqual(keys)
  await store.close()
  await database.close()
}, 120_000)
