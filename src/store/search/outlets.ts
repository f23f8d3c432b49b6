import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { WordPart } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { searchWords } from '../words.ts'

const outletsAtMost = 500

/**
 * A condition over `article_facts`: of an outlet whose name has these words. The outlets are looked up first, one step of the index each;
 * then the articles of theirs in one part of the search, which the words are held against.
 */
export async function ofOutlet(db: Kysely<Tables>, typed: string): Promise<(part?: WordPart) => RawBuilder<boolean>> {
  const outlet = searchWords(typed, 200).join(' ')
  if (!outlet) return () => sql<boolean>`true`
  const { rows } = await sql<{ outlet: string }>`with recursive known (outlet) as (
    select min(outlet) from article_facts
    union all select (select min(f.outlet) from article_facts f where f.outlet > known.outlet) from known where known.outlet is not null)
    select outlet from known where outlet like ${`%${outlet}%`} limit ${outletsAtMost}`.execute(db)
  if (rows.length === 0) return () => sql<boolean>`1 = 0`
  const among = sql.join(rows.map((row) => row.outlet))
  return (part) =>
    part
      ? // With a sign before it SQLite looks each row up in the set, instead of asking the index of words for each of the set.
        sql<boolean>`+article_facts.seq in (select theirs.seq from article_facts as theirs
          where theirs.outlet in (${among}) and theirs.seq >= ${part.from} and theirs.seq < ${part.to})`
      : sql<boolean>`article_facts.outlet in (${among})`
}
