import { type Kysely, sql } from 'kysely'
import type { Tables } from '../schema.ts'

/** Takes stories out that hold no article, with what was kept under their names. Follow-ups of them stay, and are of none. */
export async function removeStories(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('followups').set({ story: null }).where('story', 'in', ids).execute()
  for (const id of ids)
    await sql`delete from kv where namespace in ('former-slugs', 'merged-stories', 'looks')
      and (key like ${`%${id}`} or value like ${`%"${id}"%`})`.execute(db)
  await db.deleteFrom('stories').where('id', 'in', ids).execute()
}
