import { type Kysely, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import type { Ground } from '../engine.ts'
import { type Counter, removeArticles } from '../rows/remove-articles.ts'
import { removeStories } from '../rows/remove-stories.ts'
import { unwanted } from '../rows/resting.ts'
import type { Tables } from '../schema.ts'
import { removeFollowups } from './articles.ts'
import { holding, inPlaces } from './holding.ts'
import { forgetValuesOfMember } from './member-values.ts'

type Trx = Kysely<Tables>

/** Who a member is called who is not known any more. */
const somebody = 'somebody'

/** Columns that hold a member’s id, each with that of the name beside it. */
const people = [
  ['followups', 'owner_id', 'owner_name'],
  ['followups', 'backup_id', 'backup_name'],
  ['audit', 'member_id', 'member_name'],
  ['notes', 'member_id', 'member_name'],
  ['leaving', 'member_id', 'member_name'],
] as const

/** What a member is called in rows. */
export async function namesOfMember(db: Trx, member: string, places: readonly Workspace[]): Promise<string[]> {
  const names = new Set<string>()
  for (const [table, id, name] of people) {
    const { rows } = await sql<{
      name: string | null
    }>`select distinct ${sql.ref(name)} as name from ${sql.table(table)}
      where ${inPlaces(places)} and ${sql.ref(id)} = ${member}`.execute(db)
    for (const row of rows) if (row.name) names.add(row.name)
  }
  names.delete(somebody)
  return [...names]
}

/** Texts that nobody but the member may see. */
export async function privateTexts(db: Trx, member: string, places: readonly Workspace[]): Promise<string[]> {
  const owners = places.map(({ platform, workspace }) => `${platform}:${workspace}`)
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('asker', '=', member)
    .where('workspace', 'in', owners)
    .execute()
  return rows.map(({ id }) => id)
}

/** The name of a member goes, and what was theirs alone; that something was done, and what, stays. */
export async function forgetMember(
  { db, engine }: Pick<Ground, 'db' | 'engine'>,
  member: string,
  places: readonly Workspace[],
  now: number,
  count: Counter,
): Promise<void> {
  const names = await namesOfMember(db, member, places)
  const own = await privateTexts(db, member, places)
  await forgetAsks({ db, engine }, member, places, own, now, count)
  await renameIn(db, member, names, places, count)
  for (const [table, id, name] of people) {
    const blank = table === 'followups' ? sql`null` : sql`${''}`
    const named = table === 'followups' ? sql`null` : sql`${somebody}`
    const gone = await sql`update ${sql.table(table)} set ${sql.ref(id)} = ${blank}, ${sql.ref(name)} = ${named}
      where ${inPlaces(places)} and ${sql.ref(id)} = ${member}`.execute(db)
    count(table, gone.numAffectedRows)
  }
  await sql`update followups set state = 'open' where ${inPlaces(places)} and state = 'claimed' and owner_id is null`.execute(
    db,
  )
  for (const table of ['followups', 'schedules', 'subscriptions']) {
    const gone = await sql`update ${sql.table(table)} set created_by = ${somebody}
      where ${inPlaces(places)} and created_by = ${member}`.execute(db)
    count(table, gone.numAffectedRows)
  }
  await forgetValuesOfMember(db, member, names, places, count)
}

/** What they were shown alone, their own stories, and their own texts, with the follow-ups that are made of those. */
async function forgetAsks(
  { db, engine }: Pick<Ground, 'db' | 'engine'>,
  member: string,
  places: readonly Workspace[],
  own: readonly string[],
  now: number,
  count: Counter,
): Promise<void> {
  const { rows: asked } = await sql<{ article: string }>`delete from article_asks
    where ${inPlaces(places)} and member = ${member} returning article`.execute(db)
  count('article_asks', asked.length)
  for (const { platform, workspace } of places) {
    const theirs = `${workspace}/${member}`
    await db.deleteFrom('storyArticles').where('platform', '=', platform).where('workspace', '=', theirs).execute()
    const stories = await db
      .selectFrom('stories')
      .select('id')
      .where('platform', '=', platform)
      .where('workspace', '=', theirs)
      .execute()
    await removeStories(
      db,
      stories.map(({ id }) => id),
    )
    count('stories', stories.length)
  }
  if (own.length > 0) {
    const made = await sql<{ id: string }>`select id from followups where article in (${sql.join([...own])})
      and span_start is not null`.execute(db)
    await removeFollowups(
      db,
      made.rows.map(({ id }) => id),
      { places, posts: 'delete', now },
      count,
    )
    await db.deleteFrom('embargoes').where('article', 'in', own).execute()
  }
  const nobodys = await unwanted(
    db,
    asked.map(({ article }) => article),
  )
  await removeArticles({ db, engine }, [...new Set([...own, ...nobodys])], 'forgotten', now, count)
}

/** Their name in what others did, and in what was posted: rows only, for what stands on a platform is the platform’s. */
async function renameIn(
  db: Trx,
  member: string,
  names: readonly string[],
  places: readonly Workspace[],
  count: Counter,
): Promise<void> {
  const words = [member, ...names]
  const events = await sql<{
    seq: number
    who: string
    what: string
  }>`select e.seq, e.who, e.what from followup_events e
    where e.followup in (select id from followups where ${inPlaces(places)}) and ${holding(['who', 'what'], words)}`.execute(
    db,
  )
  for (const { seq, who, what } of events.rows)
    await db
      .updateTable('followupEvents')
      .set({ who: renamed(who, words), what: renamed(what, words) })
      .where('seq', '=', seq)
      .execute()
  count('followup_events', events.rows.length)
  type Change = { id: string; subject: string; summary: string; before: string | null; after: string | null }
  const audit = await sql<Change>`select id, subject, summary, before, after from audit
    where ${inPlaces(places)} and ${holding(['subject', 'summary', 'before', 'after'], words)}`.execute(db)
  for (const { id, subject, summary, before, after } of audit.rows) {
    const about = subject === member
    const said = about
      ? names.reduce((left, name) => left.replaceAll(name, somebody), summary)
      : renamed(summary, words)
    const inUndo = words.some((word) => `${before}${after}`.includes(JSON.stringify(word)))
    await db
      .updateTable('audit')
      .set({ subject: about ? somebody : subject, summary: said, ...(inUndo && { before: null, after: null }) })
      .where('id', '=', id)
      .execute()
  }
  const drafts = await sql`delete from drafts where ${inPlaces(places)} and member_id = ${member}`.execute(db)
  count('drafts', drafts.numAffectedRows)
  const own = await sql`delete from deliveries where ${inPlaces(places)} and channel = ${`@${member}`}`.execute(db)
  await sql`delete from outbox_channels where ${inPlaces(places)} and channel = ${`@${member}`}`.execute(db)
  const posts = await sql<{ id: string; card: string }>`select id, card from deliveries
    where ${inPlaces(places)} and ${holding(['card'], words)}`.execute(db)
  for (const { id, card } of posts.rows)
    await db
      .updateTable('deliveries')
      .set({ card: renamedIn(card, member, words) })
      .where('id', '=', id)
      .execute()
  count('deliveries', Number(own.numAffectedRows ?? 0) + posts.rows.length)
  if (!places.some(({ platform }) => platform === 'local')) return
  const saved = await db.deleteFrom('saved').where('member', '=', member).executeTakeFirst()
  count('saved', Number(saved.numDeletedRows))
  const written = await db.deleteFrom('messages').where('author', 'in', words).executeTakeFirst()
  const messages = await sql<{ id: string; card: string }>`select id, card from messages
    where ${holding(['card'], words)}`.execute(db)
  for (const { id, card } of messages.rows)
    await db
      .updateTable('messages')
      .set({ card: renamedIn(card, member, words) })
      .where('id', '=', id)
      .execute()
  count('messages', Number(written.numDeletedRows) + messages.rows.length)
}

/**
 * A name where it says who did it or who it was given to, and a name that stands alone: what people wrote of others who are called so
 * stays as they wrote it.
 */
function renamed(text: string, names: readonly string[]): string {
  if (names.includes(text)) return somebody
  return names.reduce((left, name) => left.replaceAll(saying(name), somebody), text)
}

function saying(name: string): RegExp {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<=(?:^|[\\s(])(?:by|to|from|for|owner|backup|@)[\\s:]{0,2}@?)${written}(?![\\p{L}\\p{N}])`, 'gu')
}

/** The same in a card: mentions by their id, too. What an article says is left, and so are headlines. */
function renamedIn(json: string, member: string, names: readonly string[]): string {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed(value, names)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    if ('type' in value && value.type === 'exact') return value
    if ('type' in value && value.type === 'member' && 'id' in value && value.id === member) return somebody
    const walked = Object.entries(value).map(([key, inner]) => [
      key,
      key === 'title' || key === 'url' ? inner : walk(inner),
    ])
    return Object.fromEntries(walked)
  }
  return JSON.stringify(walk(JSON.parse(json)))
}
