import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { names } from '../../src/store/dialects/compiler.ts'
import { openSqlite } from '../../src/store/dialects/sqlite.ts'
import type { Tables } from '../../src/store/schema.ts'
import { writtenOnce } from '../../src/store/written.ts'

let db: Kysely<Tables>
let compiled: number
beforeEach(async () => {
  compiled = 0
  db = new Kysely<Tables>({ dialect: openSqlite(':memory:'), plugins: [names] })
  await sql`create table message_channels (seq integer primary key, name text not null)`.execute(db)
  for (const name of ['wire', 'ops', 'politics'])
    await sql`insert into message_channels (name) values (${name})`.execute(db)
})
afterEach(() => db.destroy())

const ofBoth = writtenOnce((on, { first, second }: { first: string; second: string }, limit) => {
  compiled++
  return on
    .selectFrom('messageChannels')
    .select('name')
    .where(({ or, eb }) => or([eb('name', '=', first), eb('name', '=', second), eb('name', '=', first)]))
    .orderBy('name')
    .limit(limit)
})

it('each asking has its own values, wherever they stand, and the text is made once for each limit', async () => {
  const asked = async (first: string, second: string, limit?: number) =>
    (await ofBoth(db, { second, first }, limit)).map(({ name }) => name)
  expect(await asked('wire', 'ops', 9)).toEqual(['ops', 'wire'])
  expect(await asked('politics', 'none', 9)).toEqual(['politics'])
  expect(compiled).toBe(1)
  expect(await asked('wire', 'ops')).toEqual(['ops'])
  expect(await asked('politics', 'wire')).toEqual(['politics'])
  expect(compiled).toBe(2)
})

it('values are made alike as those of any query', async () => {
  expect(await ofBoth(db, { first: 'wire', second: 'a\0b' }, 9)).toEqual([{ name: 'wire' }])
  await expect(ofBoth(db, { first: 'wire', second: Number.NaN as unknown as string }, 9)).rejects.toThrow('a column')
})

it('a query that spreads its values, and so would lose them, is not made', async () => {
  const spread = writtenOnce((on, given: { name: string }) =>
    on
      .selectFrom('messageChannels')
      .select('name')
      .where('name', '=', { ...given }.name),
  )
  await expect(spread(db, { name: 'wire' })).rejects.toThrow('named one by one')
})
