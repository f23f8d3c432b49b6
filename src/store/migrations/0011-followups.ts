import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A follow-up has a priority, and somebody who is asked when its owner doesn't answer. */
export function followups(): Migration {
  return {
    async up(db: Kysely<never>) {
      await db.schema
        .alterTable('followups')
        .addColumn('priority', 'text', (column) => column.notNull().defaultTo('normal'))
        .execute()
      await db.schema.alterTable('followups').addColumn('backupId', 'text').execute()
      await db.schema.alterTable('followups').addColumn('backupName', 'text').execute()
    },
  }
}
