import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Dialect, type DialectAdapter, type Kysely, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import type { Engine, WordIndex } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { troubleOf } from '../trouble.ts'
import { withPlainParameters } from './parameters.ts'

/** Prepared statements kept, oldest dropped first. */
const keptStatements = 300

const halves = {
  article_words: { first: 'headline', second: 'text' },
  passage_words: { first: 'speaker', second: 'words' },
} as const

export const sqliteEngine: Engine = {
  kind: 'sqlite',
  sequence: (column) => column.primaryKey().autoIncrement(),
  async createSearch(db) {
    // The text itself is in `articles`: the index keeps none (sqlite.org/fts5.html, 4.4.4).
    await sql`create virtual table article_words using fts5(headline, text, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61')`.execute(
      db,
    )
  },
  async createPassageSearch(db) {
    await sql`create virtual table passage_words using fts5(speaker, words, content='', contentless_delete=1, tokenize='unicode61')`.execute(
      db,
    )
  },
  async index(db, table, seq, words) {
    const { first, second } = halves[table]
    await sql`insert or replace into ${sql.table(table)} (rowid, ${sql.ref(first)}, ${sql.ref(second)})
      values (${seq}, ${words.first.join(' ')}, ${words.second.join(' ')})`.execute(db)
  },
  async unindex(db, table, seqs) {
    for (const seq of seqs) await sql`delete from ${sql.table(table)} where rowid = ${seq}`.execute(db)
  },
  match(table, terms, any = false) {
    // In quotes a word is never FTS5 syntax, and it holds no quote: see searchWords.
    const written = terms.map(({ alternatives, column, begins }) => {
      const choices = alternatives.map((words) => `"${words.join(' ')}"${begins ? ' *' : ''}`).join(' OR ')
      return `${column ? `${halves[table][column]} : ` : ''}(${choices})`
    })
    const query = written.join(any ? ' OR ' : ' AND ')
    return {
      found: sql<boolean>`${sql.table(table)} match ${query}`,
      score: sql`bm25(${sql.table(table)}, 5.0, 1.0)`,
      rank: sql<number>`score`,
    }
  },
  // One connection, and a transaction has it alone.
  holdChannel: async () => true,
  holdTables: async () => {},
  async upkeep(db, pause) {
    await giveRoomBack(db, pause)
    await sql`pragma optimize`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  },
  async scrub(db, pause) {
    for (const table of ['article_words', 'passage_words'] as const) await mergeWords(db, table, pause)
    const { bytes } = await roomOf(db)
    await giveRoomBack(db, pause)
    const whole = bytes <= smallFile
    if (whole) await sql`vacuum`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(db)
    const file = rows[0]?.file
    return {
      sentences: [
        whole
          ? 'The database was written anew, without what was deleted; its log is empty.'
          : 'What was deleted is overwritten in the database, whose free room was given back; its log is empty.',
        'Backups and exports that were made before hold it still: delete them, or make new ones. Those made from now on don’t.',
      ],
      files: file ? [file, `${file}-wal`] : [],
    }
  },
  async bytes(db) {
    const { rows } = await sql<{
      bytes: number
    }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db)
    return rows[0]?.bytes ?? 0
  },
}

/** Pages of one step, which take some milliseconds. */
const pagesAtOnce = 500
/** A file from before that kept its room; made anew it gives it back from then on. A larger one is left, for it takes long. */
const smallFile = 256 * 1_048_576

/** Cuts what is free off the end of the file (sqlite.org/pragma.html#pragma_incremental_vacuum). */
async function giveRoomBack(db: Kysely<Tables>, pause: () => Promise<void>): Promise<void> {
  const { vacuum, bytes } = await roomOf(db)
  if (vacuum === 0) {
    if (bytes > smallFile) return
    await sql`pragma auto_vacuum = incremental`.execute(db)
    await sql`vacuum`.execute(db)
    return
  }
  for (let { free } = await roomOf(db); free > 0; ) {
    await sql`pragma incremental_vacuum(${sql.raw(String(pagesAtOnce))})`.execute(db)
    await pause()
    const left = (await roomOf(db)).free
    if (left >= free) return
    free = left
  }
}

/** An index keeps the words of deleted rows until its parts are merged (sqlite.org/fts5.html#the_merge_command). */
async function mergeWords(db: Kysely<Tables>, table: WordIndex, pause: () => Promise<void>): Promise<void> {
  const changes = async () => (await sql<{ n: number }>`select total_changes() as n`.execute(db)).rows[0]!.n
  for (let pages = -pagesAtOnce; ; pages = pagesAtOnce) {
    const before = await changes()
    await sql`insert into ${sql.table(table)} (${sql.ref(table)}, rank) values ('merge', ${pages})`.execute(db)
    await pause()
    if ((await changes()) - before < 2 && pages > 0) return
  }
}

async function roomOf(db: Kysely<Tables>) {
  const { rows } = await sql<{ vacuum: number; free: number; bytes: number }>`select auto_vacuum as vacuum,
    freelist_count as free, page_count * page_size as bytes
    from pragma_auto_vacuum, pragma_freelist_count, pragma_page_count, pragma_page_size`.execute(db)
  return rows[0]!
}

/** SQLite rolls back a CREATE TABLE like any other change, so a kill during a migration leaves no half of one. */
function transactional(own: DialectAdapter): DialectAdapter {
  return Object.create(own, { supportsTransactionalDdl: { value: true } }) as DialectAdapter
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

/** Runs a statement; what is the matter with the database itself comes as a sentence. */
type Attempt = <T>(work: () => T) => T

function prepared(statement: StatementSync, attempt: Attempt): SqliteStatement {
  // One step of `incremental_vacuum` is one page, and it has no columns: it is read to its end like what has rows.
  const reader = statement.columns().length > 0 || statement.sourceSQL.startsWith('pragma')
  // What FTS5 writes for itself has rowids beyond 2^53, and each statement after it is told the last of them.
  if (!reader) statement.setReadBigInts(true)
  return {
    reader,
    all: (parameters) => attempt(() => statement.all(...(parameters as SQLInputValue[]))),
    run: (parameters) => attempt(() => statement.run(...(parameters as SQLInputValue[]))),
    iterate: (parameters) =>
      attempt(() => statement.iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>),
  }
}

/**
 * Opens `file` (':memory:' too) so that a commit is on the disk when it is told (WAL with synchronous=FULL:
 * sqlite.org/pragma.html#pragma_synchronous), and gives it to Kysely. With `readOnly` nothing of it can be changed. `onTrouble` hears
 * of what is the matter with the file itself, each time.
 */
export function openSqlite(file: string, readOnly = false, onTrouble: (trouble: unknown) => void = () => {}): Dialect {
  const database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true, readOnly })
  try {
    // `auto_vacuum` holds for a file that is made now; what is deleted is overwritten (sqlite.org/pragma.html#pragma_secure_delete).
    if (!readOnly)
      database.exec(
        'pragma auto_vacuum = incremental; pragma journal_mode = wal; pragma synchronous = full; pragma journal_size_limit = 16777216; pragma secure_delete = on',
      )
  } catch (error) {
    database.close()
    throw error
  }
  const attempt: Attempt = (work) => {
    try {
      return work()
    } catch (error) {
      const trouble = troubleOf(error, file)
      if (trouble !== error) onTrouble(trouble)
      throw trouble
    }
  }
  const statements = new Map<string, SqliteStatement>()
  const dialect = new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(text) {
        // A full disk ends a transaction by itself (sqlite.org/lang_transaction.html, 3.1): what it was is told, and nothing else.
        if (text === 'rollback' && !database.isTransaction) return nothing
        let statement = statements.get(text)
        if (statement === undefined) {
          statement = attempt(() => prepared(database.prepare(text), attempt))
          statements.set(text, statement)
          const oldest = statements.keys().next().value
          if (statements.size > keptStatements && oldest !== undefined) statements.delete(oldest)
        }
        return statement
      },
    },
  })
  return withPlainParameters(dialect, transactional)
}
