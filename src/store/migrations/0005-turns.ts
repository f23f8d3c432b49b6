import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The items of a feed that are still to be routed are looked up with each one that was read. */
export function turns(): Migration {
  return {
    async up(db) {
      await db.schema
        .createIndex('items_unrouted')
        .on('items')
        .column('feed')
        .where(sql<boolean>`state in ('new', 'waiting')`)
        .execute()
    },
  }
}
