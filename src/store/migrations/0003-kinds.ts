import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { fillKinds } from '../kinds.ts'

/** What a delivery tells is a column of its own, and no longer read off its key. */
export function kinds(): Migration {
  return {
    async up(db: Kysely<never>) {
      await db.schema
        .alterTable('deliveries')
        .addColumn('kind', 'text', (column) => column.notNull().defaultTo(''))
        .execute()
      await fillKinds(db)
    },
  }
}
