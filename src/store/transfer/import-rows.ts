import { type Kysely, sql } from 'kysely'
import type { ArticleContent } from '../../core/article.ts'
import { UserError } from '../../core/errors.ts'
import type { Engine } from '../engine.ts'
import { spellOut } from '../kept-filters.ts'
import { fillKinds } from '../kinds.ts'
import type { Tables } from '../schema.ts'
import { rebuildSearch } from '../search/rebuild.ts'
import { carriedTables, madeAgain } from './carried.ts'
import type { LastLine, Row } from './line.ts'
import { badLine, readFirstLine, readLine } from './read-line.ts'
import { shapeOf } from './shape.ts'

/** Rows, and UTF-16 units of their lines, that go to the database at once. */
const batchRows = 100
const batchLength = 1_000_000

export interface Imported {
  readonly rows: number
  readonly articles: number
  readonly leftOut: LastLine['end']['leftOut']
}

interface Batch {
  readonly table: string
  readonly columns: string
  readonly lines: { readonly number: number; readonly row: Row }[]
  length: number
}

/**
 * Puts the rows of an export into an empty database that is up to date: all of them or none. Their order becomes the order
 * of insertion. Throws `UserError`: `not-empty`, `no-export`, `export-version`, `export-too-new`, `bad-line`, `export-cut`.
 */
export function importRows(
  db: Kysely<Tables>,
  { engine, place }: { readonly engine: Engine; readonly place: string },
  lines: AsyncIterable<string>,
): Promise<Imported> {
  return db.transaction().execute(async (trx) => {
    const shape = await shapeOf(trx)
    await engine.holdTables(
      trx,
      carriedTables.map((table) => table.name),
    )
    await refuseRows(trx, place)
    let number = 0
    let rows = 0
    let articles = 0
    let last: LastLine | undefined
    let batch: Batch | undefined
    for await (const text of lines) {
      number++
      if (number === 1) {
        readFirstLine(text)
        continue
      }
      if (text.trim() === '') continue
      if (last !== undefined) throw badLine(number, 'comes after the end')
      const line = readLine(text, number, shape)
      if ('end' in line) {
        last = line
        continue
      }
      const columns = Object.keys(line.row).join()
      const fits =
        batch?.table === line.table &&
        batch.columns === columns &&
        batch.lines.length < batchRows &&
        batch.length < batchLength
      if (batch !== undefined && !fits) await insert(trx, batch)
      if (batch === undefined || !fits) batch = { table: line.table, columns, lines: [], length: 0 }
      batch.lines.push({ number, row: line.row })
      batch.length += text.length
      rows++
      if (line.table === 'articles') articles++
    }
    if (batch !== undefined) await insert(trx, batch)
    await fillKinds(trx as unknown as Kysely<never>)
    await rebuildSearch(trx, engine, 'nothing is there')
    if (number === 0) readFirstLine('')
    if (last === undefined || last.end.rows !== rows)
      throw new UserError(
        'export-cut',
        `The export is not whole: ${last === undefined ? 'its last line is missing' : `it had ${last.end.rows} rows, and ${rows} are left`}.`,
        'Nothing was imported. Make the export again.',
      )
    return { rows, articles, leftOut: last.end.leftOut }
  })
}

async function refuseRows(db: Kysely<Tables>, place: string): Promise<void> {
  for (const table of [...carriedTables.map(({ name }) => name), ...madeAgain]) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length === 0) continue
    throw new UserError(
      'not-empty',
      `The database ${place} is not empty, and an import would mix two desks.`,
      'Set NIGHTDESK_DATA to a new directory, or DATABASE_URL to a new database.',
    )
  }
}

/** All at once; when the database refuses them, one by one, to say which it was. */
async function insert(db: Kysely<Tables>, { table, lines }: Batch): Promise<void> {
  await sql`savepoint lines`.execute(db)
  try {
    await put(db, table, lines)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await sql`rollback to savepoint lines`.execute(db)
    for (const line of lines) {
      await put(db, table, [line]).catch((refused) => {
        if (!isRefusal(refused)) throw refused
        throw badLine(line.number, `does not fit the lines before it (${refused.message})`, refused)
      })
    }
  }
  await sql`release savepoint lines`.execute(db)
}

/** An export from before filters meant what people type in a search has them in the older sense. */
function asMeant(table: string, row: Row): Row {
  if (table !== 'subscriptions' || 'paused_until' in row || typeof row.filter !== 'string') return row
  return { ...row, filter: spellOut(row.filter) }
}

async function put(db: Kysely<Tables>, table: string, lines: Batch['lines']): Promise<void> {
  const plain = db.withoutPlugins() as unknown as Kysely<Record<string, Row>>
  const query = plain.insertInto(table).values(lines.map((line) => asMeant(table, line.row)))
  if (table !== 'articles') {
    await query.execute()
    return
  }
  for (const { number, row } of lines) mustHoldContent(row, number)
  await query.execute()
}

function mustHoldContent(row: Row, number: number): void {
  const content = JSON.parse(String(row.content)) as Partial<ArticleContent> | null
  if (typeof content?.headline !== 'string' || typeof content.text !== 'string')
    throw badLine(number, 'has an article without headline or text')
}

/** The database understood, and has a rule against it: SQLITE_CONSTRAINT, or the SQLSTATE classes 22 and 23. */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if ('errcode' in error && typeof error.errcode === 'number') return (error.errcode & 0xff) === 19
  return 'code' in error && typeof error.code === 'string' && /^2[23]\d/.test(error.code)
}
