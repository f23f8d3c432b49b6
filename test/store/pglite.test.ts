import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { withPlainParameters } from '../../src/store/dialects/parameters.ts'
import { postgresEngine } from '../../src/store/dialects/postgres.ts'
import { openStoreOn } from '../../src/store/index.ts'
import { describeStore } from '../contracts/store.ts'
import { emptyEveryTable } from './empty.ts'

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
})
afterAll(() => database.close())

/** The same instance for each store, which must not close it. */
function lasting(instance: PGlite): PGlite {
  return new Proxy(instance, {
    get(target, name) {
      if (name === 'close') return async () => {}
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

describeStore('PGlite', async (tools) => {
  await database.exec(emptyEveryTable)
  const dialect = withPlainParameters(new PGliteDialect({ pglite: lasting(database) }))
  return openStoreOn({ dialect, engine: postgresEngine, place: 'PGlite in memory' }, tools)
})
