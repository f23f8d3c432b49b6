import { type Kysely, sql } from 'kysely'
import type { Gone } from '../../core/rows/gone.ts'
import type { Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { copiesThatStay } from './article-copies.ts'
import { itemMarks, keyMark, leaveMarks, mayBeGone, pageMarks } from './gone.ts'

type Trx = Kysely<Tables>

/** Tables of which a row is about one article and nothing else. */
const knowing = [
  ...['delivery_articles', 'story_articles', 'digest_entries', 'embargoes', 'article_shows', 'article_asks'],
  ...['article_copies', 'changes', 'rereads', 'analyses', 'article_versions'],
]

/** Told how many rows went of a table. */
export type Counter = (table: string, rows: number | bigint | undefined) => void

/** Takes articles out of every table that knows of them, and leaves marks of what must not come again. Call it in a transaction. */
export async function removeArticles(
  { db, engine }: Pick<Ground, 'db' | 'engine'>,
  ids: readonly string[],
  gone: Gone,
  now: number,
  count: Counter = () => {},
): Promise<void> {
  if (ids.length === 0) return
  const articles = await db
    .selectFrom('articles')
    .select(['seq', 'canonicalUrl', 'workspace', 'fingerprint'])
    .where('id', 'in', ids)
    .execute()
  const pages = articles.flatMap(({ canonicalUrl, workspace, fingerprint }) =>
    canonicalUrl === null || workspace !== null ? [] : pageMarks(canonicalUrl, fingerprint, gone),
  )
  await leaveMarks(db, pages, gone, now)
  const items = await db.selectFrom('items').select('id').where('article', 'in', ids).execute()
  count('items', items.length)
  await removeItems(
    db,
    items.map(({ id }) => id),
    gone,
    now,
  )
  const posts = await db.selectFrom('deliveries').select('id').where('article', 'in', ids).execute()
  count('deliveries', posts.length)
  await removeDeliveries(
    db,
    posts.map(({ id }) => id),
    now,
  )
  await nextOriginal(db, ids)
  await db
    .updateTable('followups')
    .set({ article: null, spanStart: null, spanEnd: null })
    .where('article', 'in', ids)
    .execute()
  const passages = await db.deleteFrom('passages').where('article', 'in', ids).returning('seq').execute()
  await engine.unindex(
    db,
    'passage_words',
    passages.map(({ seq }) => seq),
  )
  await engine.unindex(
    db,
    'article_words',
    articles.map(({ seq }) => seq),
  )
  count('passages', passages.length)
  for (const table of knowing) {
    const gone = await sql`delete from ${sql.table(table)} where article in (${sql.join([...ids])})`.execute(db)
    count(table, gone.numAffectedRows)
  }
  await db.deleteFrom('articleFacts').where('id', 'in', ids).execute()
  await db.deleteFrom('articles').where('id', 'in', ids).execute()
  count('articles', articles.length)
}

/** Takes items of feeds out, and remembers them by marks. */
export async function removeItems(db: Trx, ids: readonly string[], gone: Gone, now: number): Promise<void> {
  if (ids.length === 0) return
  const items = await db
    .deleteFrom('items')
    .where('id', 'in', ids)
    .returning(['feed', 'guid', 'url', 'title', 'fingerprint'])
    .execute()
  await leaveMarks(db, items.flatMap(itemMarks), gone, now)
}

/** Takes posts out of the outbox; the key of one that something may still ask for is remembered. */
export async function removeDeliveries(db: Trx, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  const rows = await db.deleteFrom('deliveries').where('id', 'in', ids).returning(['kind', 'key']).execute()
  const keys = rows.filter(({ kind }) => mayBeGone.has(kind)).map(({ key }) => keyMark(key))
  await leaveMarks(db, keys, 'over', now)
  await db.deleteFrom('kv').where('namespace', '=', 'tries').where('key', 'in', ids).execute()
}

/** Of articles that have the text of one that goes, the first becomes the one that the others have it from. */
async function nextOriginal(db: Trx, ids: readonly string[]): Promise<void> {
  for (const original of ids) {
    const [next] = await copiesThatStay(db, original, ids)
    if (!next) continue
    await db.deleteFrom('articleCopies').where('article', '=', next).execute()
    await db
      .updateTable('articleCopies')
      .set({ original: next })
      .where('original', '=', original)
      .where('article', 'not in', ids)
      .execute()
  }
}
