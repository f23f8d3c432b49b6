import type { ColumnDefinitionBuilder, CreateTableBuilder } from 'kysely'

export type Table = CreateTableBuilder<string, string>

type Kind = 'text' | 'text?' | 'number' | 'number?' | 'lease'
export type Columns = Readonly<Record<string, Kind>>

function constrain(column: ColumnDefinitionBuilder, kind: Kind): ColumnDefinitionBuilder {
  if (kind === 'lease') return column.notNull().defaultTo(0)
  return kind.endsWith('?') ? column : column.notNull()
}

/** Adds columns by name: a question mark lets one be null, numbers are whole and of 64 bits, a lease is free at first. */
export function withColumns(table: Table, columns: Columns): Table {
  return Object.entries(columns).reduce<Table>(
    (made, [name, kind]) =>
      made.addColumn(name, kind.startsWith('text') ? 'text' : 'bigint', (column) => constrain(column, kind)),
    table,
  )
}
