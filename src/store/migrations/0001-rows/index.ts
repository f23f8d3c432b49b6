import type { Migration } from 'kysely/migration'
import type { Engine } from '../../engine.ts'
import { makeDeskTables } from './desk.ts'
import { makeWireTables } from './wire.ts'

/** The rows of the design as they were first. */
export function rows(engine: Engine): Migration {
  return {
    async up(db) {
      await makeWireTables(db, engine)
      await makeDeskTables(db, engine)
    },
  }
}
