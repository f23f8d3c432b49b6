import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A feed of a channel may have a colour, the articles' pictures and the outlet's icon of its own. */
export function looks(): Migration {
  return {
    async up(db: Kysely<never>) {
      for (const column of ['colour', 'picture', 'icon'])
        await db.schema.alterTable('subscriptions').addColumn(column, 'text').execute()
    },
  }
}
