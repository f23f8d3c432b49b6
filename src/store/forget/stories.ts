import { type Kysely, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import { contentFrom } from '../rows/columns.ts'
import type { Counter } from '../rows/remove-articles.ts'
import { removeStories } from '../rows/remove-stories.ts'
import type { Tables } from '../schema.ts'
import { alsoInPlaces } from './holding.ts'

type Trx = Kysely<Tables>

/** Takes articles out of their stories. One without others goes; one that others are in is named after the oldest of them. */
export async function leaveStories(
  db: Trx,
  ids: readonly string[],
  places: readonly Workspace[],
  now: number,
  count: Counter,
): Promise<void> {
  const { rows } = await sql<{ story: string }>`select distinct story from story_articles
    where ${alsoInPlaces(places)} and article in (${sql.join([...ids])})`.execute(db)
  const gone = await sql`delete from story_articles
    where ${alsoInPlaces(places)} and article in (${sql.join([...ids])})`.execute(db)
  count('story_articles', gone.numAffectedRows)
  for (const { story } of rows) {
    const oldest = await db
      .selectFrom('storyArticles')
      .innerJoin('articles', 'articles.id', 'storyArticles.article')
      .select('articles.content')
      .where('storyArticles.story', '=', story)
      .orderBy('storyArticles.at')
      .orderBy('storyArticles.seq')
      .limit(1)
      .executeTakeFirst()
    if (oldest) await nameAnew(db, story, contentFrom(oldest.content).headline, now)
    else {
      await removeStories(db, [story])
      count('stories', 1)
    }
  }
}

/** A story's headline and slug are made of an article's words: of those of one that stays. Former slugs go. */
async function nameAnew(db: Trx, story: string, headline: string, now: number): Promise<void> {
  const row = await db.selectFrom('stories').select(['headline', 'slug']).where('id', '=', story).executeTakeFirst()
  if (!row || row.headline === headline) return
  const slug = `story-${story.slice(-8)}`
  await db.updateTable('stories').set({ headline, slug, updatedAt: now }).where('id', '=', story).execute()
  await sql`delete from kv where namespace = 'former-slugs' and value like ${`%"${story}"%`}`.execute(db)
}
