import { type RawBuilder, sql } from 'kysely'
import { type Viewer, workspaceKey } from '../../core/place.ts'

/**
 * The one condition over `articles`, or over what the search knows of them, that says what a viewer may see: public, or of their own workspace; nobody else's alone; and shown
 * in their workspace, or to themselves.
 */
export function maySee(
  { platform, workspace, member }: Viewer,
  table: 'articles' | 'article_facts' = 'articles',
): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${table}.${column}`)
  const open = sql`(${of('workspace')} is null or ${of('workspace')} = ${workspaceKey({ platform, workspace })})`
  if (member === null)
    return sql<boolean>`(${open} and ${of('asker')} is null and exists (select 1 from article_shows as shown
      where shown.article = ${of('id')} and shown.platform = ${platform} and shown.workspace = ${workspace}))`
  // Where either will do, Postgres would read all that the workspace was shown into a table of hashes, for a query that is begun a few
  // hundred times; with an offset it asks the index each time.
  const either = sql`exists (select 1 from article_shows as shown where shown.article = ${of('id')}
      and shown.platform = ${platform} and shown.workspace = ${workspace} limit 1 offset 0)
    or exists (select 1 from article_asks as asked where asked.article = ${of('id')}
      and asked.platform = ${platform} and asked.workspace = ${workspace} and asked.member = ${member})`
  return sql<boolean>`(${open} and (${of('asker')} is null or ${of('asker')} = ${member}) and (${either}))`
}
