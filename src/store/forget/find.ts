import { type Kysely, sql } from 'kysely'
import { wordFinder } from '../../core/word-finder.ts'
import type { Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'

/** Rows that hold any of the words, by table. Every row of every table of text is read, some at a time, so that others may work between. */
export async function findWords(
  { db, engine }: Pick<Ground, 'db' | 'engine'>,
  words: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const { holds } = wordFinder(words)
  const found: Record<string, number> = {}
  for (const { name, columns } of await textTables(db)) {
    found[name] = 0
    for await (const slice of engine.slices(db, name)) {
      const { rows } = await sql<
        Record<string, string | null>
      >`select ${sql.join(columns.map((column) => sql.ref(column)))}
        from ${sql.table(name)} where ${slice}`.execute(db)
      for (const row of rows) if (Object.values(row).some((text) => text !== null && holds(text))) found[name]++
    }
  }
  return found
}

/** Our tables of text, as the database has them; those of another program in the same database aren't ours to look at. */
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
