import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll } from 'vitest'
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
