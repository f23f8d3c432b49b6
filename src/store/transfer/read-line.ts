import { UserError } from '../../core/errors.ts'
import { levels } from '../migrations/index.ts'
import { carriedNamespaces } from './carried.ts'
import { type FirstLine, formatVersion, type LastLine, type Row, type RowLine } from './line.ts'
import type { Column, Shape } from './shape.ts'

/** What is wrong with a line, in one sentence that says which. Nothing of the file was kept then. */
export function badLine(number: number, why: string, cause?: unknown): UserError {
  return new UserError('bad-line', `Line ${number} of the export ${why}.`, 'Nothing was imported.', { cause })
}

/** Checks the first line. Throws `UserError`: `no-export`, `export-version`, `export-too-new`. */
export function readFirstLine(text: string): FirstLine {
  const { export: name, version, level } = parse(text) ?? {}
  if (name !== 'nightdesk' || typeof version !== 'number' || typeof level !== 'string')
    throw new UserError('no-export', 'This file is no export of Nightdesk.', 'Make one with “nightdesk export FILE”.')
  if (version !== formatVersion)
    throw new UserError(
      'export-version',
      `This export has the format version ${version}, and this Nightdesk reads version ${formatVersion}.`,
      'Import it with the version of Nightdesk that made it.',
    )
  if (!levels.includes(level))
    throw new UserError(
      'export-too-new',
      'This export was made by a later version of Nightdesk.',
      'Import it with that.',
    )
  return { export: name, version, level }
}

/** Any other line, checked against the database that takes it. Throws `UserError` `bad-line`. */
export function readLine(text: string, number: number, shape: Shape): RowLine | LastLine {
  const line = parse(text)
  if (line === undefined) throw badLine(number, 'is not a JSON object')
  if ('end' in line) {
    const end = line.end
    if (!isObject(end) || !Number.isSafeInteger(end.rows))
      throw badLine(number, 'does not say how many rows there were')
    const leftOut = isObject(end.leftOut) ? end.leftOut : {}
    return {
      end: {
        rows: Number(end.rows),
        leftOut: Object.fromEntries(Object.entries(leftOut).map(([name, count]) => [name, Number(count)])),
      },
    }
  }
  const columns = typeof line.table === 'string' ? shape.get(line.table) : undefined
  if (columns === undefined) throw badLine(number, `names a table that is none: ${shown(line.table)}`)
  if (!isObject(line.row)) throw badLine(number, 'has no row')
  const row = readRow(line.row, columns, number)
  if (line.table === 'kv' && !carriedNamespaces.includes(String(row.namespace)))
    throw badLine(number, `has a value that exports leave out: ${shown(row.namespace)}`)
  return { table: String(line.table), row }
}

/** The row in the order of the columns, so that rows with the same columns look the same. */
function readRow(given: Readonly<Record<string, unknown>>, columns: readonly Column[], number: number): Row {
  for (const name of Object.keys(given)) {
    if (!columns.some((column) => column.name === name))
      throw badLine(number, `has a column that is none: ${shown(name)}`)
  }
  const row: Record<string, string | number | null> = {}
  for (const column of columns) {
    if (!Object.hasOwn(given, column.name)) {
      if (column.optional) continue
      throw badLine(number, `lacks the column ${column.name}`)
    }
    row[column.name] = readValue(given[column.name], column, number)
  }
  return row
}

function readValue(value: unknown, { name, kind, nullable, json }: Column, number: number): string | number | null {
  if (value === null) {
    if (nullable) return null
    throw badLine(number, `has nothing in the column ${name}`)
  }
  if (kind === 'number') {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value
    throw badLine(number, `has no whole number in the column ${name}`)
  }
  if (typeof value !== 'string') throw badLine(number, `has no text in the column ${name}`)
  if (json && !isJson(value)) throw badLine(number, `has no JSON in the column ${name}`)
  return value
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Foreign text for a terminal: short, and nothing in it that a terminal obeys. */
function shown(value: unknown): string {
  return `“${String(typeof value === 'string' ? value : typeof value)
    .slice(0, 40)
    .replace(/\p{C}/gu, '\ufffd')}”`
}
