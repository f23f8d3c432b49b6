import { type Kysely, sql } from 'kysely'
import { UserError } from '../../core/errors.ts'
import { levels } from '../migrations/index.ts'
import type { Tables } from '../schema.ts'
import { type CarriedTable, carriedNamespaces, carriedTables } from './carried.ts'
import { type ExportLine, formatVersion, type Row } from './line.ts'
import { type Column, shapeOf } from './shape.ts'

/** Rows in memory at once. */
const pageSize = 100

/**
 * The lines of an export, as one moment of the database, whatever is written meanwhile. Throws `UserError`: `no-desk` where
 * Nightdesk never was, `data-too-new` when a later version has written.
 */
export async function* exportRows(db: Kysely<Tables>, place: string): AsyncGenerator<ExportLine> {
  const trx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
  try {
    const shape = await shapeOf(trx)
    if (shape.size === 0) throw noDesk(place)
    yield { export: 'nightdesk', version: formatVersion, level: await levelOf(trx) }
    const plain = trx.withoutPlugins() as unknown as Kysely<Record<string, Row>>
    let rows = 0
    for (const table of carriedTables) {
      for await (const row of rowsOf(plain, table, shape.get(table.name) ?? [])) {
        yield { table: table.name, row }
        rows++
      }
    }
    yield { end: { rows, leftOut: await leftOut(trx) } }
  } finally {
    await trx.rollback().execute()
  }
}

export function noDesk(place: string): UserError {
  return new UserError(
    'no-desk',
    `There is no Nightdesk database in ${place}.`,
    'Check NIGHTDESK_DATA and DATABASE_URL.',
  )
}

async function levelOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ level: string }>`select max(name) as level from kysely_migration`.execute(db)
  const level = rows[0]?.level ?? ''
  if (levels.includes(level)) return level
  throw new UserError(
    'data-too-new',
    'This data was written by a later version of Nightdesk.',
    'Export it with that version.',
  )
}

async function* rowsOf(
  db: Kysely<Record<string, Row>>,
  { name, order }: CarriedTable,
  columns: readonly Column[],
): AsyncGenerator<Row> {
  if (columns.length === 0) return
  const names = columns.map((column) => column.name)
  let page = db
    .selectFrom(name)
    .select([...new Set([...names, ...order])])
    .limit(pageSize)
  for (const column of order) page = page.orderBy(column)
  if (name === 'kv') page = page.where('namespace', 'in', carriedNamespaces)
  let query = page
  for (;;) {
    const rows = await query.execute()
    for (const row of rows) yield Object.fromEntries(names.map((column) => [column, row[column] ?? null]))
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    const reached = order.map((column) => sql`${last[column]}`)
    query = page.where(sql<boolean>`(${sql.join(order.map((column) => sql.ref(column)))}) > (${sql.join(reached)})`)
  }
}

async function leftOut(db: Kysely<Tables>): Promise<Readonly<Record<string, number>>> {
  const counted = await db
    .selectFrom('kv')
    .select(({ fn }) => ['namespace', fn.countAll<number>().as('count')])
    .where('namespace', 'not in', carriedNamespaces)
    .groupBy('namespace')
    .orderBy('namespace')
    .execute()
  return Object.fromEntries(counted.map((row) => [row.namespace, Number(row.count)]))
}
