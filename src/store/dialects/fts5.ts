import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Matching, MatchTerm, WordIndex, WordPart } from '../engine.ts'
import type { Tables } from '../schema.ts'
import type { IndexedWords } from '../words.ts'

type Db = Kysely<Tables>

/**
 * Rows of one part. To rank, FTS5 counts all rows that hold a word, which takes .04 µs a row: in a part of this size some milliseconds,
 * however much is kept. A passage is shorter than an article, and an article has many.
 */
export const partRows: Readonly<Record<WordIndex, number>> = { article_words: 100_000, passage_words: 500_000 }

const halves = {
  article_words: { first: 'headline', second: 'text' },
  passage_words: { first: 'speaker', second: 'words' },
} as const

// The text itself is in `articles`: the index keeps none (sqlite.org/fts5.html, 4.4.4).
const contentless: Readonly<Record<WordIndex, RawBuilder<unknown>>> = {
  article_words: sql`headline, text, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61'`,
  passage_words: sql`speaker, words, content='', contentless_delete=1, tokenize='unicode61'`,
}

/** Makes the first part of an index, which has its name. */
export async function createPart(db: Kysely<unknown>, index: WordIndex, table: string = index): Promise<void> {
  await sql`create virtual table ${sql.table(table)} using fts5(${contentless[index]})`.execute(db)
}

/** The parts of an index, that of the newest rows first. A further part is called by its first row: `article_words_100001`. */
export async function partsOf(db: Db, index: WordIndex): Promise<WordPart[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'table' and name glob ${`${index}_[0-9]*`}`.execute(db)
  const starts = rows.flatMap(({ name }) => {
    const start = name.slice(index.length + 1)
    return /^\d+$/.test(start) ? [Number(start)] : []
  })
  const ascending = [0, ...starts.toSorted((a, b) => a - b)]
  return ascending
    .map((from, i) => ({
      index,
      table: from === 0 ? index : `${index}_${from}`,
      from,
      to: ascending[i + 1] ?? Number.MAX_SAFE_INTEGER,
    }))
    .toReversed()
}

export async function indexWords(
  db: Db,
  index: WordIndex,
  rows: readonly { readonly seq: number; readonly words: IndexedWords }[],
): Promise<void> {
  if (rows.length === 0) return
  const { first, second } = halves[index]
  let parts = await partsOf(db, index)
  for (const { seq, words } of rows) {
    const newest = parts[0]!
    // What is indexed again stays where it is: the first part of a desk from before there were parts may be larger.
    if (seq >= newest.from + partRows[index] && seq > (await lastOf(db, newest))) {
      await createPart(db as unknown as Kysely<unknown>, index, `${index}_${seq}`)
      parts = await partsOf(db, index)
    }
    const { table } = partWith(parts, seq)
    await sql`insert or replace into ${sql.table(table)} (rowid, ${sql.ref(first)}, ${sql.ref(second)})
      values (${seq}, ${words.first.join(' ')}, ${words.second.join(' ')})`.execute(db)
  }
}

async function lastOf(db: Db, { table }: WordPart): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from ${docs(table)}`.execute(db)
  return rows[0]?.last ?? 0
}

const docs = (table: string) => sql.table(`${table}_docsize`)

function partWith(parts: readonly WordPart[], seq: number): WordPart {
  return parts.find(({ from }) => from <= seq)!
}

export async function unindexWords(db: Db, index: WordIndex, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return
  const parts = await partsOf(db, index)
  for (const seq of seqs)
    await sql`delete from ${sql.table(partWith(parts, seq).table)} where rowid = ${seq}`.execute(db)
}

export function matchWords(part: WordPart, terms: readonly MatchTerm[], any: boolean): Matching {
  // In quotes a word is never FTS5 syntax, and it holds no quote: see searchWords.
  const written = terms.map(({ alternatives, column, begins }) => {
    const choices = alternatives.map((words) => `"${words.join(' ')}"${begins ? ' *' : ''}`).join(' OR ')
    return `${column ? `${halves[part.index][column]} : ` : ''}(${choices})`
  })
  const query = written.join(any ? ' OR ' : ' AND ')
  return {
    found: sql<boolean>`${sql.ref(part.table)} match ${query}`,
    score: sql`bm25(${sql.ref(part.table)}, 5.0, 1.0)`,
    rank: sql<number>`score`,
  }
}

/** Pages of one step, which take some milliseconds. */
const pagesAtOnce = 500

/** An index keeps the words of deleted rows until its parts are merged (sqlite.org/fts5.html#the_merge_command). */
export async function mergeWords(db: Db, index: WordIndex, pause: () => Promise<void>): Promise<void> {
  const changes = async () => (await sql<{ n: number }>`select total_changes() as n`.execute(db)).rows[0]!.n
  for (const { table } of await partsOf(db, index))
    for (let pages = -pagesAtOnce; ; pages = pagesAtOnce) {
      const before = await changes()
      await sql`insert into ${sql.table(table)} (${sql.ref(table)}, rank) values ('merge', ${pages})`.execute(db)
      await pause()
      if ((await changes()) - before < 2 && pages > 0) break
    }
}

/** Parts that hold no row any more go, but for the first and the newest. */
export async function dropEmptyParts(db: Db, index: WordIndex): Promise<void> {
  for (const { table, from, to } of await partsOf(db, index)) {
    if (from === 0 || to === Number.MAX_SAFE_INTEGER) continue
    const { rows } = await sql`select 1 from ${docs(table)} limit 1`.execute(db)
    if (rows.length === 0) await sql`drop table ${sql.table(table)}`.execute(db)
  }
}
