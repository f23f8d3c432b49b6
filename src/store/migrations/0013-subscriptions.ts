import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { spellOut } from '../kept-filters.ts'

/** A feed of a channel has a name of its own and may be paused for a time; filters mean what people type in a search. */
export function subscriptions(): Migration {
  return {
    async up(db: Kysely<never>) {
      await db.schema.alterTable('subscriptions').addColumn('name', 'text').execute()
      await db.schema.alterTable('subscriptions').addColumn('paused_until', 'bigint').execute()
      const kept = await sql<{
        id: string
        filter: string
      }>`select id, filter from subscriptions where filter <> ''`.execute(db)
      for (const { id, filter } of kept.rows)
        await sql`update subscriptions set filter = ${spellOut(filter)} where id = ${id}`.execute(db)
    },
  }
}
