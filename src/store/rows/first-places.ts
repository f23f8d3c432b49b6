import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../../core/place.ts'

type Shown = 'article_shows' | 'article_asks'

/**
 * Where the newest articles were first shown, in a channel or the whole workspace, or to the member. Of each table so many of the newest
 * rows are read that have none before them: an index has their order, and the rest of it isn't looked at.
 */
export function firstPlaces(
  { platform, workspace, member }: Viewer,
  channel: string | undefined,
  limit: number,
): RawBuilder<{ article: string; at: number; seq: number }> {
  const here = (table: string) => sql`${sql.ref(`${table}.platform`)} = ${platform}
    and ${sql.ref(`${table}.workspace`)} = ${workspace} ${channel === undefined ? sql`` : sql`and ${sql.ref(`${table}.channel`)} = ${channel}`}`
  const toThem = sql`one.member = ${member ?? ''} and`
  const isFirst = (among: Shown) => sql`not exists (select 1 from ${sql.table(among)} as earlier
    where earlier.article = one.article and ${here('earlier')}
    ${among === 'article_asks' ? sql`and earlier.member = ${member ?? ''}` : sql``}
    and (earlier.at < one.at or (earlier.at = one.at and earlier.seq < one.seq)))`
  const newest = (table: Shown) => sql`select article, at, seq from (
    select one.article, one.at, one.seq from ${sql.table(table)} as one
    where ${table === 'article_asks' ? toThem : sql``} ${here('one')} and ${isFirst('article_shows')}
    ${member === null ? sql`` : sql`and ${isFirst('article_asks')}`}
    order by one.at desc, one.seq desc limit ${limit}) as ${sql.table(`newest_${table}`)}`
  const all =
    member === null ? newest('article_shows') : sql`${newest('article_shows')} union all ${newest('article_asks')}`
  return sql<{
    article: string
    at: number
    seq: number
  }>`(select article, min(at) as at, min(seq) as seq from (${all}) as places
    group by article order by at desc, seq desc limit ${limit})`
}
