import { type Kysely, sql } from 'kysely'
import type { Tables } from '../schema.ts'
import { carriedTables, givenAnew } from './carried.ts'

export interface Column {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly nullable: boolean
  /** The database has something to put there when a row is without. */
  readonly optional: boolean
  readonly json: boolean
}

/** The columns that an export carries, by table, as this database has them; a table that it lacks is not there. */
export type Shape = ReadonlyMap<string, readonly Column[]>

/** Reads the shape of a database; it is empty where Nightdesk never was. */
export async function shapeOf(db: Kysely<Tables>): Promise<Shape> {
  const tables = await ownTables(db)
  const shape = new Map<string, readonly Column[]>()
  for (const { name, json } of carriedTables) {
    const columns = tables.find((table) => table.name === name)?.columns
    if (columns === undefined) continue
    shape.set(
      name,
      columns
        .filter((column) => !givenAnew.includes(column.name))
        .map((column) => ({
          name: column.name,
          kind: column.dataType.toLowerCase() === 'text' ? 'text' : 'number',
          nullable: column.isNullable,
          optional: column.isNullable || column.hasDefaultValue,
          json: json.includes(column.name),
        })),
    )
  }
  return shape
}

/** Without the tables of others, such as a queue's, that live in another schema of the same Postgres database. */
async function ownTables(db: Kysely<Tables>) {
  const tables = await db.introspection.getTables()
  if (tables.every((table) => table.schema === undefined)) return tables
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  return tables.filter((table) => table.schema === rows[0]?.schema)
}
