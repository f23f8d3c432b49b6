import { Client } from 'pg'
import { filled, type Putter } from './made.ts'

type Row = Readonly<Record<string, string | number | null>>

/** Numbers of rows are given anew by the database, but for these, whose indexes of words name them. */
const numbered: ReadonlySet<string> = new Set(['articles', 'passages'])
const wordTables = ['article_words', 'passage_words'] as const

/** Fills a Postgres that has the store's tables: many rows in a statement, and the indexes at the end. */
export async function openPostgresPutter(databaseUrl: string): Promise<Putter> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('set synchronous_commit = off')
  const indexes = await withoutIndexes(client)
  const waiting = new Map<string, Row[]>()
  const put = (table: string, row: Row) => {
    const rows = waiting.get(table)
    if (rows) rows.push(row)
    else waiting.set(table, [row])
  }
  const flush = async () => {
    await client.query('begin')
    for (const [table, rows] of waiting) await client.query(insertInto(table, rows[0]!), [JSON.stringify(rows)])
    await client.query('commit')
    waiting.clear()
  }
  return {
    row: put,
    words: (index, rowid, first, second) => put(index, { rowid, first, second }),
    commit: flush,
    async close() {
      await flush()
      for (const made of indexes) await client.query(made)
      for (const table of numbered)
        await client.query(`select setval(pg_get_serial_sequence('${table}', 'seq'), (select max(seq) from ${table}))`)
      await client.query('vacuum analyze')
      await client.end()
    },
  }
}

function insertInto(table: string, row: Row): string {
  if (wordTables.some((name) => name === table))
    return `insert into ${table} (rowid, words)
      select rowid, setweight(to_tsvector('simple', first), 'A') || to_tsvector('simple', second)
      from jsonb_to_recordset($1::jsonb) as r (rowid bigint, first text, second text)`
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ')
  return `insert into ${table} (${columns}) ${numbered.has(table) ? 'overriding system value' : ''}
    select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`
}

/** Those that belong to no constraint go; answers what makes them again. */
async function withoutIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where schemaname = current_schema() and tablename = any($1)
       and not exists (select 1 from pg_constraint c where c.conname = indexname)`,
    [[...filled, ...wordTables]],
  )
  for (const { name } of rows) await client.query(`drop index "${name}"`)
  return rows.map(({ made }) => made)
}
