import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import type { FollowupState } from '../../core/rows/followup.ts'
import type { Tables } from '../schema.ts'

export const isDone: readonly FollowupState[] = ['done', 'dropped']

/**
 * Whether something in a workspace rests on the article `a`: a follow-up that is open, of it or of its story, or a story that came
 * further since then.
 */
export function restsOn({ platform, workspace }: Workspace, since: number): RawBuilder<boolean> {
  const here = sql`r.platform = ${platform} and (r.workspace = ${workspace}
    or substr(r.workspace, 1, ${workspace.length + 1}) = ${`${workspace}/`})`
  return sql<boolean>`(exists (select 1 from followups r where r.article = a.id and ${here} and r.state not in ('done', 'dropped'))
    or exists (select 1 from story_articles r join stories t on t.id = r.story where r.article = a.id and ${here}
      and (t.updated_at >= ${since} or exists (select 1 from followups f where f.story = t.id and f.state not in ('done', 'dropped')))))`
}

/** That nobody is shown the article `a`, nothing rests on it, and nothing is still to be done with it. */
export const isUnwanted = sql<boolean>`(not exists (select 1 from article_shows s where s.article = a.id)
    and not exists (select 1 from article_asks s where s.article = a.id)
    and not exists (select 1 from embargoes e where e.article = a.id)
    and not exists (select 1 from items i where i.article = a.id and i.state in ('new', 'waiting'))
    and not exists (select 1 from deliveries d where d.article = a.id and d.state in ('pending', 'sending'))
    and not exists (select 1 from followups f where f.article = a.id and f.state not in ('done', 'dropped'))
    and not exists (select 1 from article_copies c where c.original = a.id))`

/** Those of the articles that are unwanted. */
export async function unwanted(db: Kysely<Tables>, articles: readonly string[]): Promise<string[]> {
  if (articles.length === 0) return []
  const { rows } = await sql<{ id: string }>`select a.id from articles a
    where a.id in (${sql.join([...articles])}) and ${isUnwanted}`.execute(db)
  return rows.map(({ id }) => id)
}
