import { DatabaseSync } from 'node:sqlite'
import { partRows } from '../../../src/store/dialects/fts5.ts'
import type { WordIndex } from '../../../src/store/engine.ts'
import { filled, type Putter } from './made.ts'

/** What FTS5 gathers of new words before it writes a piece of the index, in bytes (an option of its own that its page doesn't name). */
const gathered = { whileFilling: 96 * 1_048_576, usually: 1_048_576 } as const
const columnsOf = { article_words: ['headline', 'text'], passage_words: ['speaker', 'words'] } as const

/** Fills a database file that has the store's tables, faster than the store may: what is made here can be made again. */
export function openSqlitePutter(file: string): Putter {
  const database = new DatabaseSync(file)
  // No transaction waits for the disk. What is deleted is overwritten, as the store does it.
  database.exec(
    'pragma secure_delete = on; pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = -400000',
  )
  const indexes = withoutIndexes(database)
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const newest: Record<WordIndex, string> = { article_words: 'article_words', passage_words: 'passage_words' }
  const gather = (part: string, bytes: number) =>
    database.exec(`insert into ${part} (${part}, rank) values ('hashsize', ${bytes})`)
  for (const part of Object.values(newest)) gather(part, gathered.whileFilling)
  database.exec('begin')

  function row(table: string, columns: Readonly<Record<string, string | number | null>>): void {
    let statement = statements.get(table)
    if (!statement) {
      const names = Object.keys(columns)
      statement = database.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      statements.set(table, statement)
    }
    statement.run(...Object.values(columns))
  }
  return {
    row,
    words(index, seq, first, second) {
      // The part that takes a row is made where the one before it is full.
      if (seq % partRows[index] === 0) {
        gather(newest[index], gathered.usually)
        newest[index] = `${index}_${seq}`
        const made = database.prepare('select sql from sqlite_master where name = ?').get(index) as { sql: string }
        database.exec(made.sql.replace(index, newest[index]))
        gather(newest[index], gathered.whileFilling)
      }
      const [one, other] = columnsOf[index]
      row(newest[index], { rowid: seq, [one]: first, [other]: second })
    },
    async commit() {
      database.exec('commit; begin')
    },
    async close() {
      for (const part of Object.values(newest)) gather(part, gathered.usually)
      database.exec('commit')
      indexes.makeAgain()
      // As a desk has it that has had its nights.
      database.exec('pragma analysis_limit = 1000; analyze; pragma journal_mode = wal')
      database.close()
    },
  }
}

/** Indexes of the tables that are filled go, and are made at the end of all rows at once, in their order. */
function withoutIndexes(database: DatabaseSync): { makeAgain(): void } {
  const made = database
    .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null
      and tbl_name in (${filled.map((name) => `'${name}'`).join(', ')})`)
    .all() as { name: string; sql: string }[]
  for (const { name } of made) database.exec(`drop index "${name}"`)
  return { makeAgain: () => made.forEach(({ sql }) => void database.exec(sql)) }
}
