import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { withPlainParameters } from '../../src/store/dialects/parameters.ts'
import { postgresEngine } from '../../src/store/dialects/postgres.ts'
import { openStoreOn } from '../../src/store/index.ts'
import { describeStore } from '../contracts/store.ts'
import { emptyEveryTable } from './empty.ts'
import { lasting } from './lasting.ts'

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
})
afterAll(() => database.close())

describeStore('PGlite', async (tools) => {
  await database.exec(emptyEveryTable)
  const dialect = withPlainParameters(new PGliteDialect({ pglite: lasting(database) }))
  return openStoreOn({ dialect, engine: postgresEngine, place: 'PGlite in memory' }, tools)
})
