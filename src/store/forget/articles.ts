import { type Kysely, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import type { Going } from '../../core/rows/forgetting.ts'
import type { Ground } from '../engine.ts'
import { copiesThatStay } from '../rows/article-copies.ts'
import { keyMark, leaveMarks } from '../rows/gone.ts'
import { type Counter, removeArticles } from '../rows/remove-articles.ts'
import type { Tables } from '../schema.ts'
import { alsoInPlaces, inPlaces } from './holding.ts'
import { letPostGo } from './posts.ts'
import { leaveStories } from './stories.ts'

type Trx = Kysely<Tables>

/**
 * These workspaces have the articles no more: where they were, and the follow-ups that are made of their words. Those that no other has
 * either go altogether; ids of the rest are answered.
 */
export async function forgetArticles(
  { db, engine }: Pick<Ground, 'db' | 'engine'>,
  ids: readonly string[],
  wish: Pick<Going, 'places' | 'posts' | 'now'>,
  count: Counter,
): Promise<string[]> {
  if (ids.length === 0) return []
  const { places, now } = wish
  const here = alsoInPlaces(places)
  const among = sql`article in (${sql.join([...ids])})`
  const posts = await sql<{ id: string; ref: string | null }>`select id, ref from deliveries
    where ${among} and ${here}`.execute(db)
  for (const post of posts.rows) await letPostGo(db, post, wish)
  count('deliveries', posts.rows.length)
  await rememberCopies(db, ids, places, now)
  await leaveStories(db, ids, places, now, count)
  const followups = await sql<{ id: string }>`select id from followups
    where ${here} and ${among} and span_start is not null`.execute(db)
  await removeFollowups(
    db,
    followups.rows.map(({ id }) => id),
    wish,
    count,
  )
  await sql`update followups set article = null where ${here} and ${among}`.execute(db)
  for (const table of ['article_shows', 'article_asks', 'digest_entries', 'embargoes']) {
    const gone = await sql`delete from ${sql.table(table)} where ${here} and ${among}`.execute(db)
    count(table, gone.numAffectedRows)
  }
  const free: string[] = []
  const kept: string[] = []
  for (const id of ids) ((await isElsewhere(db, id)) ? kept : free).push(id)
  await removeArticles({ db, engine }, free, 'forgotten', now, count)
  return kept
}

/** With what was posted of them: a message left behind would have buttons that do nothing. */
export async function removeFollowups(
  db: Trx,
  ids: readonly string[],
  wish: Pick<Going, 'places' | 'posts' | 'now'>,
  count: Counter,
): Promise<void> {
  if (ids.length === 0) return
  for (const post of await postsOfFollowups(db, ids, wish.places)) await letPostGo(db, post, wish)
  const events = await db.deleteFrom('followupEvents').where('followup', 'in', ids).executeTakeFirst()
  count('followup_events', events.numDeletedRows)
  const rows = await db.deleteFrom('followups').where('id', 'in', ids).executeTakeFirst()
  count('followups', rows.numDeletedRows)
}

/** Their messages, their reminders, and what their owners were told of them. */
async function postsOfFollowups(db: Trx, ids: readonly string[], places: readonly Workspace[]) {
  const { rows } = await sql<{ id: string; ref: string | null; key: string }>`select id, ref, key from deliveries
    where ${alsoInPlaces(places)} and kind in ('followup', 'remind', 'notice')`.execute(db)
  const going = new Set(ids)
  // followup:<id>, remind:<id>:…, escalate:<id>:…, answered:<id>:…
  return rows.filter(({ key }) => going.has(key.split(':')[1] ?? ''))
}

/** Whether any workspace has it still. */
async function isElsewhere(db: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from articles a where a.id = ${id} and (
    exists (select 1 from article_shows s where s.article = a.id) or exists (select 1 from article_asks s where s.article = a.id)
    or exists (select 1 from embargoes s where s.article = a.id) or exists (select 1 from followups s where s.article = a.id)
    or exists (select 1 from deliveries s where s.article = a.id))`.execute(db)
  return rows.length > 0
}

/** An article that has the same text, and was told by the post of one that goes, isn't posted by itself for that. */
async function rememberCopies(
  db: Trx,
  ids: readonly string[],
  places: readonly Workspace[],
  now: number,
): Promise<void> {
  for (const original of ids) {
    const copies = await copiesThatStay(db, original, ids)
    if (copies.length === 0) continue
    const { rows } = await sql<{ key: string }>`select key from deliveries
      where ${inPlaces(places)} and key like ${`brief:${original}:%`}`.execute(db)
    const keys = rows.flatMap(({ key }) => copies.map((copy) => key.replace(original, copy)))
    await leaveMarks(db, keys.map(keyMark), 'forgotten', now)
  }
}
