import { type Kysely, sql } from 'kysely'
import type { Tables } from '../schema.ts'
import { holding } from './holding.ts'

/** Our tables of text, as the database has them; those of another program in the same database aren't ours to look at. */
export async function findWords(
  db: Kysely<Tables>,
  words: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {}
  for (const { name, columns } of await textTables(db)) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}
      where ${holding(columns, words)}`.execute(db)
    found[name] = Number(rows[0]?.n ?? 0)
  }
  return found
}

async function textTables(db: Kysely<Tables>) {
  const tables = await db.introspection.getTables()
  const { rows } = tables.some(({ schema }) => schema !== undefined)
    ? await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
    : { rows: [] }
  return tables
    .filter(
      ({ name, schema }) => schema === rows[0]?.schema && !/^(?:kysely|sqlite|article_words|passage_words)/.test(name),
    )
    .map(({ name, columns }) => ({
      name,
      columns: columns.filter(({ dataType }) => dataType.toLowerCase() === 'text').map((column) => column.name),
    }))
    .filter(({ columns }) => columns.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name))
}
