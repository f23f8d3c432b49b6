import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { RetentionRows, SharedKind, WorkspaceKind } from '../../core/rows/retention.ts'
import { atomically, type Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { removeArticles, removeDeliveries, removeItems } from './remove-articles.ts'
import { removeStories } from './remove-stories.ts'
import { isDone, isUnwanted, restsOn, unwanted } from './resting.ts'

type Trx = Kysely<Tables>
type Found = Promise<string[]>

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
        union select platform, workspace from subscriptions`.execute(ground.db)
      return rows
        .map(({ platform, workspace }) => ({ platform, workspace }))
        .sort((a, b) => workspaceKey(a).localeCompare(workspaceKey(b)))
    },
    ofWorkspace(kind, place, before, limit) {
      const steps: Readonly<Record<WorkspaceKind, () => Promise<number>>> = {
        articles: () =>
          step(
            (db) => articlesShown(db, place, before, limit),
            async (db, found) => {
              await letGo(db, place, found, clock())
              await articlesOver(db, await unwanted(db, found))
            },
          ),
        private: () =>
          step(
            (db) => articlesAsked(db, place, before, limit),
            async (db, found) => {
              await letGoOfAsks(db, place, found)
              await articlesOver(db, await unwanted(db, found))
            },
          ),
        posts: () =>
          step(
            (db) => postsOver(db, place, before, limit),
            (db, found) => removeDeliveries(db, found, clock()),
          ),
        followups: () => step((db) => followupsClosed(db, place, before, limit), removeFollowups),
        stories: () => step((db) => storiesEmpty(db, place, before, limit), removeStories),
        notes: () => deleteOld(ground.db, 'notes', sql`at`, before, limit, place),
        audit: () => deleteOld(ground.db, 'audit', sql`at`, before, limit, place),
      }
      return steps[kind]()
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

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

/** Articles that a workspace was shown before then, and nothing rests on; none of whose posts is on its way. */
async function articlesShown(db: Trx, { platform, workspace }: Workspace, before: number, limit: number): Found {
  const { rows } = await sql<{ id: string }>`select a.id from articles a
    where a.created_at < ${before} and a.updated_at < ${before}
      and exists (select 1 from article_shows s where s.article = a.id and s.platform = ${platform} and s.workspace = ${workspace})
      and not exists (select 1 from article_shows s where s.article = a.id and s.platform = ${platform}
        and s.workspace = ${workspace} and s.at >= ${before})
      and not exists (select 1 from article_asks s where s.article = a.id and s.platform = ${platform}
        and s.workspace = ${workspace} and s.at >= ${before})
      and not exists (select 1 from deliveries d where d.article = a.id and d.platform = ${platform}
        and d.workspace = ${workspace} and d.state in ('pending', 'sending'))
      and not ${restsOn({ platform, workspace }, before)}
    order by a.created_at limit ${limit}`.execute(db)
  return ids(rows)
}

/** The same of what members were shown alone. */
async function articlesAsked(db: Trx, { platform, workspace }: Workspace, before: number, limit: number): Found {
  const { rows } = await sql<{ id: string }>`select a.id from articles a
    where a.created_at < ${before} and a.updated_at < ${before}
      and exists (select 1 from article_asks s where s.article = a.id and s.platform = ${platform} and s.workspace = ${workspace})
      and not exists (select 1 from article_asks s where s.article = a.id and s.platform = ${platform}
        and s.workspace = ${workspace} and s.at >= ${before})
      and not exists (select 1 from article_shows s where s.article = a.id and s.platform = ${platform} and s.workspace = ${workspace})
      and not exists (select 1 from embargoes e where e.article = a.id)
      and not ${restsOn({ platform, workspace }, before)}
    order by a.created_at limit ${limit}`.execute(db)
  return ids(rows)
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
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('article', 'in', articles)
    .execute()
  await removeDeliveries(db, ids(posts), now)
  for (const table of ['article_shows', 'article_asks', 'story_articles', 'digest_entries', 'embargoes'])
    await sql`delete from ${sql.table(table)} where platform = ${platform} and workspace = ${workspace}
      and article in (${sql.join([...articles])})`.execute(db)
}

/** Members' own stories are in places below the workspace: see `newsroom/stories/own.ts`. */
const ownPlaces = ({ workspace }: Workspace): RawBuilder<boolean> =>
  sql<boolean>`substr(workspace, 1, ${workspace.length + 1}) = ${`${workspace}/`}`

async function letGoOfAsks(db: Trx, place: Workspace, articles: readonly string[]): Promise<void> {
  const { platform, workspace } = place
  const among = sql`article in (${sql.join([...articles])})`
  await sql`delete from article_asks where platform = ${platform} and workspace = ${workspace} and ${among}`.execute(db)
  await sql`delete from story_articles where platform = ${platform} and ${ownPlaces(place)} and ${among}`.execute(db)
}

async function postsOver(db: Trx, { platform, workspace }: Workspace, before: number, limit: number): Found {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('article', 'is', null)
    .where('state', 'not in', ['pending', 'sending'])
    .where('createdAt', '<', before)
    .orderBy('createdAt')
    .limit(limit)
    .execute()
  return ids(rows)
}

async function followupsClosed(db: Trx, { platform, workspace }: Workspace, before: number, limit: number): Found {
  const rows = await db
    .selectFrom('followups')
    .select('id')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('state', 'in', isDone)
    .where('updatedAt', '<', before)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return ids(rows)
}

async function removeFollowups(db: Trx, found: readonly string[]): Promise<void> {
  await db.deleteFrom('followupEvents').where('followup', 'in', found).execute()
  await db.deleteFrom('followups').where('id', 'in', found).execute()
}

/** Stories without articles, of the workspace and of its members. */
async function storiesEmpty(db: Trx, place: Workspace, before: number, limit: number): Found {
  const { platform, workspace } = place
  const { rows } = await sql<{ id: string }>`select id from stories
    where platform = ${platform} and (workspace = ${workspace} or ${ownPlaces(place)}) and updated_at < ${before}
      and not exists (select 1 from story_articles s where s.story = stories.id)
      and not exists (select 1 from followups f where f.story = stories.id and f.state not in ('done', 'dropped'))
    order by seq limit ${limit}`.execute(db)
  return ids(rows)
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
