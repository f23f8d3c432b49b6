import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isTroubleOfStore } from '../../src/store/trouble.ts'
import { describeStore } from '../contracts/store.ts'
import { emptyEveryTable } from './empty.ts'
import { openOn } from './on-pglite.ts'

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
})
afterAll(() => database.close())

describeStore('PGlite', async (tools) => {
  await database.exec(emptyEveryTable)
  return openOn(database)(tools)
})

test('a full disk of the server is told as a sentence, not as a number, and in a transaction too', async () => {
  const store = await openOn(database)({ newId: () => 'x', clock: () => 0 })
  // What Postgres itself says then (postgresql.org/docs/current/errcodes-appendix.html, 53100).
  await database.exec(`create or replace function full_disk() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file "base/1": No space left on device' using errcode = '53100'; end $$;
    create trigger full_disk before insert on kv for each row execute function full_disk()`)
  const told = { identifier: 'disk-full', message: expect.stringMatching(/^The disk of .+ is full/) }
  await expect(store.check()).rejects.toMatchObject(told)
  const inside = store.transaction((rows) => rows.keyValues('x').set('a', 1)).catch((error: unknown) => error)
  expect(isTroubleOfStore(await inside)).toBe(true)
  await database.exec('drop trigger full_disk on kv')
  await store.check()
  await store.close()
})
