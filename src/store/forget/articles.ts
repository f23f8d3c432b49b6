import { type Kysely, sql } from 'kysely'
import type { ArticleContent } from '../../core/article.ts'
import type { Workspace } from '../../core/place.ts'
import type { Ground } from '../engine.ts'
import { contentFrom } from '../rows/columns.ts'
import { keyMark, leaveMarks } from '../rows/gone.ts'
import { type Counter, removeArticles } from '../rows/remove-articles.ts'
import type { Tables } from '../schema.ts'
import { inPlaces } from './holding.ts'
import { leaveStories } from './stories.ts'

type Trx = Kysely<Tables>

/** So many of an article's longest sentences are looked for elsewhere. */
const sentencesLookedFor = 6
const shortestSentence = 40
const longestWord = 160
/** A headline of a word or two stands elsewhere by chance. */
const shortestHeadline = 12

/** Every version of an article, the newest first. */
async function contentsOf(db: Trx, article: string): Promise<ArticleContent[]> {
  const { rows } = await sql<{ content: string }>`select content from articles where id = ${article}
    union all select content from article_versions where article = ${article}`.execute(db)
  return rows.map(({ content }) => contentFrom(content))
}

/** Ids, addresses, headlines, and sentences of the texts: by these it is known wherever it is quoted. */
export async function wordsOfArticles(db: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const words: string[] = []
  const taken = await sql<{ text: string }>`select text from followups
    where article in (${sql.join([...ids])}) and span_start is not null`.execute(db)
  words.push(...taken.rows.map(({ text }) => text))
  const rows = await db.selectFrom('articles').select('canonicalUrl').where('id', 'in', ids).execute()
  words.push(...rows.flatMap(({ canonicalUrl }) => canonicalUrl ?? []))
  for (const id of ids)
    for (const { headline, canonicalUrl, text } of await contentsOf(db, id)) {
      words.push(
        id,
        ...(canonicalUrl ? [canonicalUrl] : []),
        ...(headline.length >= shortestHeadline ? [headline] : []),
      )
      const sentences = text.split(/[.!?\n]+/).map((sentence) => sentence.trim().slice(0, longestWord))
      const long = sentences.filter(({ length }) => length >= shortestSentence).sort((a, b) => b.length - a.length)
      words.push(...long.slice(0, sentencesLookedFor))
    }
  return [...new Set(words)]
}

/**
 * These workspaces have the articles no more: where they were, and the follow-ups that are made of their words. Those that no other has
 * either go altogether; ids of the rest are answered.
 */
export async function forgetArticles(
  { db, engine }: Pick<Ground, 'db' | 'engine'>,
  ids: readonly string[],
  places: readonly Workspace[],
  now: number,
  count: Counter,
): Promise<string[]> {
  if (ids.length === 0) return []
  const here = inPlaces(places)
  const among = sql`article in (${sql.join([...ids])})`
  await rememberCopies(db, ids, places, now)
  await leaveStories(db, ids, places, now, count)
  const followups = await sql<{ id: string }>`select id from followups
    where ${here} and ${among} and span_start is not null`.execute(db)
  await removeFollowups(
    db,
    followups.rows.map(({ id }) => id),
    count,
  )
  await sql`update followups set article = null where ${here} and ${among}`.execute(db)
  for (const table of ['article_shows', 'article_asks', 'digest_entries', 'embargoes']) {
    const gone = await sql`delete from ${sql.table(table)} where ${here} and ${among}`.execute(db)
    count(table, gone.numAffectedRows)
  }
  const free: string[] = []
  const kept: string[] = []
  for (const id of ids) ((await isElsewhere(db, id)) ? kept : free).push(id)
  await removeArticles({ db, engine }, free, 'forgotten', now, count)
  return kept
}

export async function removeFollowups(db: Trx, ids: readonly string[], count: Counter): Promise<void> {
  if (ids.length === 0) return
  const events = await db.deleteFrom('followupEvents').where('followup', 'in', ids).executeTakeFirst()
  count('followup_events', events.numDeletedRows)
  const rows = await db.deleteFrom('followups').where('id', 'in', ids).executeTakeFirst()
  count('followups', rows.numDeletedRows)
}

/** Whether any workspace has it still. */
async function isElsewhere(db: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from articles a where a.id = ${id} and (
    exists (select 1 from article_shows s where s.article = a.id) or exists (select 1 from article_asks s where s.article = a.id)
    or exists (select 1 from embargoes s where s.article = a.id) or exists (select 1 from followups s where s.article = a.id)
    or exists (select 1 from deliveries s where s.article = a.id))`.execute(db)
  return rows.length > 0
}

/** An article that has the same text, and was told by the post of one that goes, isn't posted by itself for that. */
async function rememberCopies(
  db: Trx,
  ids: readonly string[],
  places: readonly Workspace[],
  now: number,
): Promise<void> {
  for (const original of ids) {
    const copies = await db
      .selectFrom('articleCopies')
      .select('article')
      .where('original', '=', original)
      .where('article', 'not in', ids)
      .execute()
    if (copies.length === 0) continue
    const { rows } = await sql<{ key: string }>`select key from deliveries
      where ${inPlaces(places)} and key like ${`brief:${original}:%`}`.execute(db)
    const keys = rows.flatMap(({ key }) => copies.map(({ article }) => key.replace(original, article)))
    await leaveMarks(db, keys.map(keyMark), 'forgotten', now)
  }
}
