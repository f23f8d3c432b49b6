import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setImmediate as letOthersGo } from 'node:timers/promises'
import { type Dialect, type DialectAdapter, type Kysely, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { troubleOf } from '../trouble.ts'
import { createPart, dropEmptyParts, indexWords, matchWords, mergeWords, partsOf, unindexWords } from './fts5.ts'
import { withPlainParameters } from './parameters.ts'

/** Prepared statements kept, oldest dropped first. */
const keptStatements = 300

export const sqliteEngine: Engine = {
  kind: 'sqlite',
  sequence: (column) => column.primaryKey().autoIncrement(),
  createSearch: (db) => createPart(db, 'article_words'),
  createPassageSearch: (db) => createPart(db, 'passage_words'),
  parts: partsOf,
  index: indexWords,
  unindex: unindexWords,
  match: matchWords,
  // One connection, and a transaction has it alone.
  holdChannel: async () => true,
  holdTables: async () => {},
  async upkeep(db, pause) {
    for (const index of ['article_words', 'passage_words'] as const) await dropEmptyParts(db, index)
    await giveRoomBack(db, pause)
    await sql`pragma optimize`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  },
  async scrub(db, pause) {
    for (const index of ['article_words', 'passage_words'] as const) await mergeWords(db, index, pause)
    await giveRoomBack(db, pause)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(db)
    const file = rows[0]?.file
    return {
      sentences: [
        'What was deleted is overwritten in the database, whose free room was given back; its log is empty.',
        'Backups and exports that were made before hold it still: delete them, or make new ones. Those made from now on don’t.',
      ],
      files: file ? [file, `${file}-wal`] : [],
    }
  },
  async writeAnew(db) {
    const done = (await roomOf(db)).bytes <= smallFile
    if (!done)
      return {
        done,
        sentence:
          'Pieces of it are left between its rows, as an earlier version left them: on a stopped desk `sqlite3 nightdesk.sqlite vacuum` writes the database anew without them.',
      }
    await sql`vacuum`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    return {
      done,
      sentence: 'An earlier version had left pieces of it between its rows: the database was written anew.',
    }
  },
  async *slices(db, table) {
    const { rows } = await sql<{ last: number | null }>`select max(rowid) as last from ${sql.table(table)}`.execute(db)
    for (let from = 0; from < (rows[0]?.last ?? 0); from += rowsAtOnce) {
      yield sql<boolean>`rowid > ${from} and rowid <= ${from + rowsAtOnce}`
      await letOthersGo()
    }
  },
  async bytes(db) {
    const { rows } = await sql<{
      bytes: number
    }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db)
    return rows[0]?.bytes ?? 0
  },
}

/** Rows of one slice. */
const rowsAtOnce = 500
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
