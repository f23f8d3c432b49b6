import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { RetentionRows, SharedKind, WorkspaceKind } from '../../core/rows/retention.ts'
import { atomically, type Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { type Found, ids, overOf, ownPlaces } from './over.ts'
import { removeArticles, removeDeliveries, removeItems } from './remove-articles.ts'
import { removeStories } from './remove-stories.ts'
import { isUnwanted, unwanted } from './resting.ts'

type Trx = Kysely<Tables>

/** A mark that no feed asked for in so long is of an item that none carries any more. */
const marksKeptMs = 180 * 86_400_000

export function retentionRows(ground: Ground): RetentionRows {
  const step = (find: (db: Trx) => Found, take: (db: Trx, found: string[]) => Promise<void>) =>
    atomically(ground, async (db) => {
      const found = await find(db)
      if (found.length > 0) await take(db, found)
      return found.length
    })
  const { engine, clock } = ground
  const articlesOver = (db: Trx, ids: readonly string[]) => removeArticles({ db, engine }, ids, 'over', clock())

  return {
    async workspaces() {
      const { rows } = await sql<{ platform: string; workspace: string }>`
        select platform, workspace from article_shows union select platform, workspace from article_asks
        union select platform, workspace from deliveries union select platform, workspace from followups
        union select platform, workspace from audit union select platform, workspace from notes
        union select platform, workspace from drafts union select platform, workspace from subscriptions`.execute(
        ground.db,
      )
      return rows
        .map(({ platform, workspace }) => ({ platform, workspace }))
        .sort((a, b) => workspaceKey(a).localeCompare(workspaceKey(b)))
    },
    ofWorkspace(kind, place, before, limit) {
      const steps: Readonly<Record<WorkspaceKind, () => Promise<number>>> = {
        articles: () =>
          step(
            (db) => overOf.articles(db, place, before, limit),
            async (db, found) => {
              await letGo(db, place, found, clock())
              await articlesOver(db, await unwanted(db, found))
            },
          ),
        private: () =>
          step(
            (db) => overOf.private(db, place, before, limit),
            async (db, found) => {
              await letGoOfAsks(db, place, found)
              await articlesOver(db, await unwanted(db, found))
            },
          ),
        posts: () =>
          step(
            (db) => overOf.posts(db, place, before, limit),
            (db, found) => removeDeliveries(db, found, clock()),
          ),
        followups: () => step((db) => overOf.followups(db, place, before, limit), removeFollowups),
        drafts: async () => {
          const found = await overOf.drafts(ground.db, place, before, limit)
          if (found.length > 0) await ground.db.deleteFrom('drafts').where('id', 'in', found).execute()
          return found.length
        },
        stories: () => step((db) => overOf.stories(db, place, before, limit), removeStories),
        notes: () => deleteOld(ground.db, 'notes', sql`at`, before, limit, place),
        audit: () => deleteOld(ground.db, 'audit', sql`at`, before, limit, place),
      }
      return steps[kind]()
    },
    async wouldGo(kind, place, before, atMost) {
      if (kind === 'messages') return countOld(ground.db, 'messages', before, atMost)
      if (kind === 'notes' || kind === 'audit') return countOld(ground.db, kind, before, atMost, place)
      return (await overOf[kind](ground.db, place, before, atMost)).length
    },
    shared(kind, before, limit, since = 0) {
      const steps: Readonly<Record<SharedKind, () => Promise<number>>> = {
        unshown: () => step((db) => articlesUnshown(db, before, limit, since), articlesOver),
        items: () =>
          step(
            (db) => itemsOver(db, before, limit),
            (db, found) => removeItems(db, found, 'over', clock()),
          ),
        messages: () => deleteOld(ground.db, 'messages', sql`at`, before, limit),
        marks: () => deleteOld(ground.db, 'gone', sql`at`, before - marksKeptMs, limit),
      }
      return steps[kind]()
    },
  }
}

/** Articles that nobody is shown, whose feeds have been through with them. */
async function articlesUnshown(db: Trx, before: number, limit: number, since: number): Found {
  const { rows } = await sql<{ id: string }>`select a.id from articles a
    where a.created_at >= ${since} and a.created_at < ${before} and ${isUnwanted} order by a.created_at limit ${limit}`.execute(
    db,
  )
  return ids(rows)
}

/** Nobody in the workspace is shown these any more: where they were, and what was posted of them, goes. */
async function letGo(
  db: Trx,
  { platform, workspace }: Workspace,
  articles: readonly string[],
  now: number,
): Promise<void> {
  const posts = await db
    .selectFrom('deliveries')
    .select('id')
    .where('article', 'in', articles)
    // No index is taken for the place: it would lead through all that was ever posted there.
    .where(sql<boolean>`(platform || '') = ${platform} and (workspace || '') = ${workspace}`)
    .execute()
  await removeDeliveries(db, ids(posts), now)
  for (const table of ['article_shows', 'article_asks', 'story_articles', 'digest_entries', 'embargoes'])
    await sql`delete from ${sql.table(table)} where platform = ${platform} and workspace = ${workspace}
      and article in (${sql.join([...articles])})`.execute(db)
}

async function letGoOfAsks(db: Trx, place: Workspace, articles: readonly string[]): Promise<void> {
  const { platform, workspace } = place
  const among = sql`article in (${sql.join([...articles])})`
  await sql`delete from article_asks where platform = ${platform} and workspace = ${workspace} and ${among}`.execute(db)
  await sql`delete from story_articles where platform = ${platform} and ${ownPlaces(place)} and ${among}`.execute(db)
}

async function removeFollowups(db: Trx, found: readonly string[]): Promise<void> {
  await db.deleteFrom('followupEvents').where('followup', 'in', found).execute()
  await db.deleteFrom('followups').where('id', 'in', found).execute()
}

async function itemsOver(db: Trx, before: number, limit: number): Found {
  const rows = await db
    .selectFrom('items')
    .select('id')
    .where('article', 'is', null)
    .where('state', 'not in', ['new', 'waiting'])
    .where('firstSeen', '<', before)
    .orderBy('firstSeen')
    .limit(limit)
    .execute()
  return ids(rows)
}

async function countOld(
  db: Trx,
  table: 'notes' | 'audit' | 'messages',
  before: number,
  atMost: number,
  place?: Workspace,
): Promise<number> {
  const own = place ? sql`and platform = ${place.platform} and workspace = ${place.workspace}` : sql``
  const { rows } = await sql<{ n: number }>`select count(*) as n from (
    select 1 from ${sql.table(table)} where at < ${before} ${own} limit ${atMost}) as those`.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** A table whose rows stand for themselves; the oldest first. */
async function deleteOld(
  db: Trx,
  table: 'notes' | 'audit' | 'messages' | 'gone',
  at: RawBuilder<unknown>,
  before: number,
  limit: number,
  place?: Workspace,
): Promise<number> {
  const key = sql.ref(table === 'gone' ? 'mark' : 'seq')
  const own = place ? sql`and platform = ${place.platform} and workspace = ${place.workspace}` : sql``
  const { rows } = await sql`delete from ${sql.table(table)} where ${key} in (
    select ${key} from ${sql.table(table)} where ${at} < ${before} ${own} order by ${at} limit ${limit}) returning ${key}`.execute(
    db,
  )
  return rows.length
}
