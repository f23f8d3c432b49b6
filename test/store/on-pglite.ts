import type { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { withPlainParameters } from '../../src/store/dialects/parameters.ts'
import { postgresEngine } from '../../src/store/dialects/postgres.ts'
import { tellingTrouble } from '../../src/store/dialects/telling-trouble.ts'
import { openStoreOn } from '../../src/store/index.ts'
import type { OpenEmpty } from '../contracts/store.ts'
import { lasting } from './lasting.ts'

/** A store on a PGlite that outlives it, with what is in there already. */
export const openOn =
  (database: PGlite): OpenEmpty =>
  (tools) => {
    const plain = withPlainParameters(new PGliteDialect({ pglite: lasting(database) }))
    const dialect = tellingTrouble(plain, 'PGlite in memory')
    return openStoreOn({ dialect, engine: postgresEngine, place: 'PGlite in memory' }, tools)
  }
