import { type Kysely, sql } from 'kysely'
import { contentFrom } from '../rows/columns.ts'
import type { Tables } from '../schema.ts'

type Db = Kysely<Tables>

/** So many of an article's longest sentences are looked for elsewhere. */
const sentencesLookedFor = 6
const shortestSentence = 40
const longestWord = 160
/** A headline of a word or two stands elsewhere by chance. */
const shortestHeadline = 12

/** Ids, addresses, headlines, and sentences of the texts of every version: by these it is known wherever it is quoted. */
export async function wordsOfArticles(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const among = sql.join([...ids])
  const taken = await sql<{ text: string }>`select text from followups
    where article in (${among}) and span_start is not null`.execute(db)
  const rows = await db.selectFrom('articles').select('canonicalUrl').where('id', 'in', ids).execute()
  const contents = await sql<{ content: string }>`select content from articles where id in (${among})
    union all select content from article_versions where article in (${among})`.execute(db)
  const words = [
    ...taken.rows.map(({ text }) => text),
    ...ids,
    ...rows.flatMap(({ canonicalUrl }) => canonicalUrl ?? []),
  ]
  for (const { content } of contents.rows) {
    const { headline, canonicalUrl, text } = contentFrom(content)
    if (canonicalUrl) words.push(canonicalUrl)
    if (headline.length >= shortestHeadline) words.push(headline)
    const sentences = text.split(/[.!?\n]+/).map((sentence) => sentence.trim().slice(0, longestWord))
    const long = sentences.filter(({ length }) => length >= shortestSentence).sort((a, b) => b.length - a.length)
    words.push(...long.slice(0, sentencesLookedFor))
  }
  return [...new Set(words)]
}

/** A clock may have been set since, and a post of a feed's item can be older than what was read of it. */
const earlierMs = 2 * 86_400_000

/** When the first of these articles came, or its item, and somewhat before. */
export async function oldestOf(db: Db, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const among = sql.join([...ids])
  const { rows } = await sql<{ at: number | null }>`select min(at) as at from (
    select min(created_at) as at from articles where id in (${among})
    union all select min(first_seen) from items where article in (${among})) as both_of`.execute(db)
  return (rows[0]?.at ?? earlierMs) - earlierMs
}
