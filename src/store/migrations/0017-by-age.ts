import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** What is kept no longer is found by its age, without a look at what is younger. */
export function byAge(engine: Engine): Migration {
  return {
    async up(db) {
      const { index } = tablesOf(db, engine)
      await index('deliveries', 'created_at')
      await index('items', 'first_seen')
      await index('messages', 'at')
    },
  }
}
