import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../../core/place.ts'
import type { WordPart } from '../engine.ts'
import type { Tables } from '../schema.ts'

/** A workspace with no more articles than this is looked through from its own side: most of what holds the words may be of others. */
const few = 2_000

/** Whether a workspace was shown so few articles. */
export async function shownFew(db: Kysely<Tables>, { platform, workspace }: Viewer): Promise<boolean> {
  const shows = await db
    .selectFrom('articleShows')
    .select('article')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .limit(few + 1)
    .execute()
  return shows.length <= few
}

/** Only what the workspace, or the member, was shown is looked up at all. */
export function amongShown({ platform, workspace, member }: Viewer, part: WordPart): RawBuilder<boolean> {
  return sql<boolean>`words.rowid in (select facts.seq from article_facts as facts
    where facts.seq >= ${part.from} and facts.seq < ${part.to} and facts.id in (
      select article from article_shows where platform = ${platform} and workspace = ${workspace}
      union select article from article_asks where platform = ${platform} and workspace = ${workspace} and member = ${member ?? ''}))`
}
