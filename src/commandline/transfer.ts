import { createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Environment } from '../../config/environment.ts'
import { UserError } from '../core/errors.ts'
import { backUp, type ExportLine, exportFrom, importInto } from '../store/transfer/index.ts'
import { readBoundedLines } from './bounded-lines.ts'
import { writeNewFile } from './new-file.ts'

type Say = (sentence: string) => void

/** Bytes of a line of an export at most; an article has a few megabytes at most, and JSON in JSON may double it. */
const longestLine = 64 * 1_048_576

/** `nightdesk backup FILE`. Throws `UserError`: `backup-of-server`, and those of `writeNewFile` and `backUp`. */
export async function backUpTo(file: string, environment: Environment, say: Say): Promise<void> {
  if (environment.DATABASE_URL)
    throw new UserError(
      'backup-of-server',
      'The rows are in Postgres (DATABASE_URL), which has its own backup.',
      'Use pg_dump, or “nightdesk export FILE”.',
    )
  const done = await writeNewFile(file, (temporary) => backUp(environment.NIGHTDESK_DATA, temporary))
  say(`Backed up to ${file}: ${counted(done.articles, 'article')}, ${counted(done.bytes, 'byte')}, checked.`)
}

/** `nightdesk export [FILE]`. Throws `UserError`: those of `writeNewFile` and `exportFrom`. */
export async function exportTo(
  file: string | undefined,
  environment: Environment,
  say: Say,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  const told = { rows: 0, leftOut: {} as Readonly<Record<string, number>> }
  async function* text(lines: AsyncIterable<ExportLine>) {
    for await (const line of lines) {
      if ('end' in line) Object.assign(told, line.end)
      yield `${JSON.stringify(line)}\n`
    }
  }
  const lines = text(exportFrom(whereabouts(environment, say)))
  if (file === undefined) {
    try {
      await pipeline(lines, output, { end: false })
    } catch (error) {
      // Whoever read it has read enough, as `head` does.
      if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
      throw error
    }
  } else {
    await writeNewFile(file, (temporary) => pipeline(lines, createWriteStream(temporary, { flags: 'r+', flush: true })))
  }
  say(
    `Exported ${counted(told.rows, 'row')}${file === undefined ? '' : ` to ${file}`}. ${leftOutSentence(told.leftOut)}`,
  )
}

/** `nightdesk import FILE`. Throws `UserError`: `file-not-readable`, `bad-line`, and those of `importInto`. */
export async function importFrom(file: string, environment: Environment, say: Say): Promise<void> {
  const lines = readBoundedLines(await openToRead(file), longestLine)
  const done = await importInto(whereabouts(environment, say), lines)
  say(
    `Imported ${counted(done.rows, 'row')}, ${counted(done.articles, 'article')} among them. ${leftOutSentence(done.leftOut)}`,
  )
}

async function openToRead(file: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    if ((await stat(file)).isDirectory()) throw new Error('it is a folder')
    return (await open(file)).createReadStream()
  } catch (error) {
    throw new UserError('file-not-readable', `The file ${file} can't be read.`, undefined, { cause: error })
  }
}

function whereabouts(environment: Environment, say: Say) {
  return {
    databaseUrl: environment.DATABASE_URL,
    dataDir: environment.NIGHTDESK_DATA,
    onTrouble: (error: Error) => say(error.message),
  }
}

function leftOutSentence(leftOut: Readonly<Record<string, number>>): string {
  const names = Object.entries(leftOut).map(([name, count]) => `${count} of ${JSON.stringify(name)}`)
  return names.length === 0
    ? 'Installations and tokens are never in an export; there were none.'
    : `Installations and tokens are never in an export (left out: ${names.join(', ')}): connect those workspaces again.`
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}
