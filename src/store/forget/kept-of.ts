import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { PersonalRow } from '../../core/rows/forgetting.ts'
import { contentFrom } from '../rows/columns.ts'
import type { Tables } from '../schema.ts'
import { namesOfMember } from './member.ts'

type Trx = Kysely<Tables>
type Raw = Record<string, string | number | null>

const times: ReadonlySet<string> = new Set(['at', 'due', 'created_at', 'checked_at', 'createdAt', 'checkedAt'])

/** What is kept of a member of a workspace, by kind. */
export async function keptOfMember(
  db: Trx,
  member: string,
  place: Workspace,
): Promise<Readonly<Record<string, readonly PersonalRow[]>>> {
  const { platform, workspace } = place
  const here = sql`platform = ${platform} and workspace = ${workspace}`
  const rows = async (query: RawBuilder<Raw>) => (await query.execute(db)).rows.map(readable)
  const texts = await sql<{ content: string; at: number }>`select content, created_at as at from articles
    where asker = ${member} and workspace = ${workspaceKey(place)} order by seq`.execute(db)
  const shown = await sql<{ content: string; channel: string; at: number }>`select a.content, s.channel, s.at
    from article_asks s join articles a on a.id = s.article
    where s.platform = ${platform} and s.workspace = ${workspace} and s.member = ${member} order by s.seq`.execute(db)
  const names = await namesOfMember(db, member, [place])
  return {
    'your own texts, that nobody else sees': texts.rows.map(({ content, at }) => {
      const { headline, text } = contentFrom(content)
      return readable({ at, headline, text })
    }),
    'articles that you were shown': shown.rows.map(({ content, channel, at }) => {
      const { headline, canonicalUrl } = contentFrom(content)
      return readable({ at, channel, headline, address: canonicalUrl ?? null })
    }),
    'drafts that you had kept by /check':
      await rows(sql<Raw>`select number, created_at, checked_at, day, text from drafts
      where ${here} and member_id = ${member} order by number`),
    'follow-ups that you own, back up or took on':
      await rows(sql<Raw>`select number, text, state, due, created_at from followups
      where ${here} and (owner_id = ${member} or backup_id = ${member} or created_by = ${member}) order by number`),
    'what you did with follow-ups': await rows(
      names.length === 0
        ? sql<Raw>`select 1 as n where 1 = 0`
        : sql<Raw>`select e.at, f.number, e.what from followup_events e join followups f on f.id = e.followup
      where f.platform = ${platform} and f.workspace = ${workspace} and e.who in (${sql.join(names)}) order by e.seq`,
    ),
    'changes that you made': await rows(sql<Raw>`select at, kind, summary from audit
      where ${here} and member_id = ${member} order by seq`),
    'lines that you left to the next shift': await rows(sql<Raw>`select at, kind, text from notes
      where ${here} and member_id = ${member} order by seq`),
    'feeds that you subscribed a channel to': await rows(sql<Raw>`select s.created_at, s.channel_name, f.url, s.filter
      from subscriptions s join feeds f on f.id = s.feed
      where s.platform = ${platform} and s.workspace = ${workspace} and s.created_by = ${member} order by s.seq`),
    'schedules that you made': await rows(sql<Raw>`select created_at, channel_name, what, spoken from schedules
      where ${here} and created_by = ${member} order by seq`),
    'posts to you alone': await rows(sql<Raw>`select created_at, kind, state from deliveries
      where ${here} and channel = ${`@${member}`} order by seq`),
    'small values': await rows(valuesOf(member, place)),
    ...(platform === 'local' && {
      'posts that you saved on the local desk': await rows(sql<Raw>`select s.at, m.channel, m.card from saved s
        join messages m on m.id = s.message where s.member = ${member} order by s.at`),
      'messages that you wrote on the local desk': await rows(sql<Raw>`select at, channel, card from messages
        where author = ${member} order by seq`),
    }),
  }
}

/** Names, levels, looks at stories, quiet hours and calendars; of lists that are of several, that there is one. */
function valuesOf(member: string, place: Workspace): RawBuilder<Raw> {
  const at = workspaceKey(place)
  const looks = `${at}:${member}:`
  return sql<Raw>`select namespace as kind, case when namespace in ('staff', 'rota') then 'you are in it' else value end as value
    from kv where (namespace = 'names' and key = ${`${at}:member:${member}`})
    or (namespace = 'member-quiet' and key = ${`${at}:${member}`})
    or (namespace = 'looks' and substr(key, 1, ${looks.length}) = ${looks})
    or (namespace in ('staff', 'rota') and key = ${at} and value like ${`%"${member}"%`}) order by namespace, key`
}

function readable(row: Raw): PersonalRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      times.has(name) && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  )
}
