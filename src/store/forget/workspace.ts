import { type Kysely, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import type { Ground } from '../engine.ts'
import { type Counter, removeArticles, removeItems } from '../rows/remove-articles.ts'
import { unwanted } from '../rows/resting.ts'
import type { Tables } from '../schema.ts'
import { holding, inPlaces } from './holding.ts'

type Trx = Kysely<Tables>

/** In an order in which none points to what went before it. */
const ofWorkspace = [
  ...['story_articles', 'article_shows', 'article_asks', 'embargoes', 'digest_entries', 'deliveries', 'followups'],
  ...['stories', 'schedules', 'subscriptions', 'notes', 'drafts', 'audit', 'leaving', 'outbox_channels'],
]
const articlesAtOnce = 100

/** All that a workspace has: settings, staff and the log of changes too. Articles and feeds that others have stay theirs. */
export async function forgetWorkspace(
  { db, engine }: Pick<Ground, 'db' | 'engine'>,
  places: readonly Workspace[],
  now: number,
  count: Counter,
): Promise<void> {
  const here = inPlaces(places)
  const owners = places.map(({ platform, workspace }) => `${platform}:${workspace}`)
  const { rows } = await sql<{ id: string }>`select article as id from article_shows where ${here}
    union select article from article_asks where ${here} union select article from embargoes where ${here}
    union select article from deliveries where ${here} and article is not null
    union select id from articles where workspace in (${sql.join(owners)})`.execute(db)
  const events =
    await sql`delete from followup_events where followup in (select id from followups where ${here})`.execute(db)
  count('followup_events', events.numAffectedRows)
  for (const table of ofWorkspace) {
    const gone = await sql`delete from ${sql.table(table)} where ${here}`.execute(db)
    count(table, gone.numAffectedRows)
  }
  await forgetFeeds(db, now, count)
  const articles = rows.map(({ id }) => id)
  for (let i = 0; i < articles.length; i += articlesAtOnce)
    await removeArticles(
      { db, engine },
      await unwanted(db, articles.slice(i, i + articlesAtOnce)),
      'forgotten',
      now,
      count,
    )
  await forgetValues(db, places, count)
}

/** Feeds that nobody has subscribed to any more. */
async function forgetFeeds(db: Trx, now: number, count: Counter): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from feeds f
    where not exists (select 1 from subscriptions s where s.feed = f.id)`.execute(db)
  for (const { id } of rows) {
    const items = await db.selectFrom('items').select('id').where('feed', '=', id).execute()
    count('items', items.length)
    await removeItems(
      db,
      items.map((item) => item.id),
      'forgotten',
      now,
    )
    await db.deleteFrom('feeds').where('id', '=', id).execute()
  }
  count('feeds', rows.length)
}

async function forgetValues(db: Trx, places: readonly Workspace[], count: Counter): Promise<void> {
  for (const { platform, workspace } of places) {
    const at = `${platform}:${workspace}`
    const spaced = `${platform} ${workspace} `
    const values = await sql`delete from kv where key = ${at} or substr(key, 1, ${at.length + 1}) = ${`${at}:`}
      or substr(key, 1, ${spaced.length}) = ${spaced}
      or (namespace in ('slack', 'slack-installations', 'discord') and key like ${`%${workspace}%`})
      or (namespace in ('calendars', 'story-addresses', 'tokens') and ${holding(['value'], [`"workspace":"${workspace}"`])})`.execute(
      db,
    )
    count('kv', values.numAffectedRows)
    const counters =
      await sql`delete from counters where name like ${`%${JSON.stringify([platform, workspace]).slice(1)}`}`.execute(
        db,
      )
    count('counters', counters.numAffectedRows)
    if (platform !== 'local') continue
    const messages = await db.deleteFrom('messages').executeTakeFirst()
    count('messages', messages.numDeletedRows)
  }
}
