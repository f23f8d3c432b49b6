import { type RawBuilder, sql } from 'kysely'
import { type Viewer, workspaceKey } from '../../core/place.ts'

/**
 * The one condition over `articles` that says what a viewer may see: public, or of their own workspace; nobody else's alone; and shown
 * in their workspace, or to themselves.
 */
export function maySee({ platform, workspace, member }: Viewer): RawBuilder<boolean> {
  const open = sql`(articles.workspace is null or articles.workspace = ${workspaceKey({ platform, workspace })})`
  const shown = sql`exists (select 1 from article_shows as shown where shown.article = articles.id
    and shown.platform = ${platform} and shown.workspace = ${workspace})`
  if (member === null) return sql<boolean>`(${open} and articles.asker is null and ${shown})`
  return sql<boolean>`(${open} and (articles.asker is null or articles.asker = ${member}) and (${shown} or exists (
    select 1 from article_asks as asked where asked.article = articles.id
    and asked.platform = ${platform} and asked.workspace = ${workspace} and asked.member = ${member})))`
}
