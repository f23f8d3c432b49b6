import { type Dialect, Kysely, sql } from 'kysely'

type Row = Readonly<Record<string, unknown>>

/** What is given anew in another database, or made again there. */
const own = ['seq', 'lease_until']
const made = /^(?:article_words.*|article_facts|passages|passage_words.*|analyses)$/

/** Every table of a database with its rows, as the database itself lists them; `keep` says which rows to look at. */
export async function allTables(
  dialect: Dialect,
  keep: (table: string, row: Row) => boolean = () => true,
): Promise<Record<string, string[]>> {
  const db = new Kysely<unknown>({ dialect })
  const tables: Record<string, string[]> = {}
  for (const { name } of await db.introspection.getTables()) {
    if (made.test(name)) continue
    const { rows } = await sql<Row>`select * from ${sql.table(name)}`.execute(db)
    const ordered = rows[0] && 'seq' in rows[0] ? rows.toSorted((a, b) => Number(a.seq) - Number(b.seq)) : rows
    const texts = ordered
      .filter((row) => keep(name, row))
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([column]) => !own.includes(column))
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        ),
      )
    tables[name] = ordered === rows ? texts.toSorted() : texts
  }
  await db.destroy()
  return tables
}

/** Lines as a file has them. */
export async function linesOf(lines: AsyncIterable<unknown>): Promise<string[]> {
  const texts: string[] = []
  for await (const line of lines) texts.push(JSON.stringify(line))
  return texts
}

export async function* each<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values
}
