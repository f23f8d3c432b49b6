import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What goes to one member alone has a place where it goes instead; an editor's word that a post isn't there is kept with it. */
export function privately(): Migration {
  return {
    async up(db: Kysely<never>) {
      await db.schema.alterTable('deliveries').addColumn('instead', 'text').execute()
      await db.schema
        .alterTable('deliveries')
        .addColumn('again', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
    },
  }
}
