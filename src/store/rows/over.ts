import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import type { WorkspaceKind } from '../../core/rows/retention.ts'
import type { Tables } from '../schema.ts'
import { isDone, restsOn } from './resting.ts'

type Trx = Kysely<Tables>
export type Found = Promise<string[]>

/** Ids of what a workspace keeps no longer, of each kind that is more than its own rows; so many at most. */
export const overOf: Readonly<
  Record<Exclude<WorkspaceKind, 'notes' | 'audit'>, (db: Trx, place: Workspace, before: number, limit: number) => Found>
> = {
  articles: articlesShown,
  private: articlesAsked,
  posts: postsOver,
  followups: followupsClosed,
  stories: storiesEmpty,
  drafts: draftsUnchecked,
}

export const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

/**
 * Articles that a workspace was shown before then, and nothing rests on; none of whose posts is on its way. The sign before `at` keeps SQLite
 * from asking an index of moments, which has all that came since, for each article.
 */
async function articlesShown(db: Trx, { platform, workspace }: Workspace, before: number, limit: number): Found {
  const { rows } = await sql<{ id: string }>`select a.id from articles a
    where a.created_at < ${before} and a.updated_at < ${before}
      and exists (select 1 from article_shows s where s.article = a.id and s.platform = ${platform} and s.workspace = ${workspace})
      and not exists (select 1 from article_shows s where s.article = a.id and s.platform = ${platform}
        and s.workspace = ${workspace} and +s.at >= ${before})
      and not exists (select 1 from article_asks s where s.article = a.id and s.platform = ${platform}
        and s.workspace = ${workspace} and +s.at >= ${before})
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
        and s.workspace = ${workspace} and +s.at >= ${before})
      and not exists (select 1 from article_shows s where s.article = a.id and s.platform = ${platform} and s.workspace = ${workspace})
      and not exists (select 1 from embargoes e where e.article = a.id)
      and not ${restsOn({ platform, workspace }, before)}
    order by a.created_at limit ${limit}`.execute(db)
  return ids(rows)
}

/** Members' own stories are in places below the workspace: see `newsroom/stories/own.ts`. */
export const ownPlaces = ({ workspace }: Workspace): RawBuilder<boolean> =>
  sql<boolean>`substr(workspace, 1, ${workspace.length + 1}) = ${`${workspace}/`}`

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

async function draftsUnchecked(db: Trx, { platform, workspace }: Workspace, before: number, limit: number): Found {
  const rows = await db
    .selectFrom('drafts')
    .select('id')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('checkedAt', '<', before)
    .orderBy('checkedAt')
    .limit(limit)
    .execute()
  return ids(rows)
}
