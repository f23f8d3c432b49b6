import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A post may go into the thread of another one that is not posted yet itself. */
export function under(): Migration {
  return {
    async up(db: Kysely<never>) {
      await db.schema.alterTable('deliveries').addColumn('under', 'text').execute()
    },
  }
}
