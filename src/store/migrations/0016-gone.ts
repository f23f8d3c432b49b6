import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** What was here once and is not any more, as hashes that hold no text: by these nothing comes twice. */
export function gone(engine: Engine): Migration {
  return {
    async up(db) {
      const { table, index } = tablesOf(db, engine)
      await table('gone', { mark: 'text', forgotten: 'number', at: 'number' })
        .addPrimaryKeyConstraint('gone_key', ['mark'])
        .execute()
      await index('gone', 'at')
    },
  }
}
