import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A post may wait for the end of its channel's quiet hours, and holds nothing back that may go. */
export function quiet(): Migration {
  return {
    async up(db: Kysely<never>) {
      await db.schema
        .alterTable('deliveries')
        .addColumn('heldUntil', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute()
    },
  }
}
