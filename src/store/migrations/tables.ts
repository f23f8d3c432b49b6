import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely'
import type { Engine } from '../engine.ts'

type Table = CreateTableBuilder<string, string>

type Kind = 'text' | 'text?' | 'number' | 'number?' | 'lease'
type Columns = Readonly<Record<string, Kind>>

function constrain(column: ColumnDefinitionBuilder, kind: Kind): ColumnDefinitionBuilder {
  if (kind === 'lease') return column.notNull().defaultTo(0)
  return kind.endsWith('?') ? column : column.notNull()
}

/** Adds columns by name: a question mark lets one be null, numbers are whole and of 64 bits, a lease is free at first. */
function withColumns(table: Table, columns: Columns): Table {
  return Object.entries(columns).reduce<Table>(
    (made, [name, kind]) =>
      made.addColumn(name, kind.startsWith('text') ? 'text' : 'bigint', (column) => constrain(column, kind)),
    table,
  )
}

export const place: Columns = { platform: 'text', workspace: 'text', channel: 'text', thread: 'text?' }
export const named: Columns = { ...place, channel_name: 'text' }

/** The sorts of table that migrations make; each is made by `execute` of what comes back. */
export interface TableMaker {
  table(name: string, columns: Columns): Table
  /** With `seq`, the order of insertion. */
  sequenced(name: string, columns: Columns): Table
  /** With `seq` and an `id` of ours. */
  kept(name: string, columns: Columns): Table
  index(table: string, ...columns: string[]): Promise<void>
}

/** Tables of one database. Released migrations rest on this: what it makes of a call must never change. */
export function tablesOf(db: Kysely<unknown>, engine: Engine): TableMaker {
  // SQLite takes a growing number in an `integer` key only, and Postgres wants `bigint` to hold one as long.
  const sequence = engine.kind === 'sqlite' ? 'integer' : 'bigint'
  const sequenced = (name: string, columns: Columns): Table =>
    withColumns(
      db.schema.createTable(name).addColumn('seq', sequence, (column) => engine.sequence(column)),
      columns,
    )
  return {
    table: (name, columns) => withColumns(db.schema.createTable(name), columns),
    sequenced,
    kept: (name, columns) => sequenced(name, { id: 'text', ...columns }).addUniqueConstraint(`${name}_id`, ['id']),
    index: (table, ...columns) =>
      db.schema
        .createIndex(`${table}_${columns.join('_')}`)
        .on(table)
        .columns(columns)
        .execute(),
  }
}
