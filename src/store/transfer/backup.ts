import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { databaseFile } from '../embedded.ts'
import { troubleOf } from '../trouble.ts'
import { noDesk } from './export-rows.ts'

/** More pages than a database has: in one step the copy is of one moment, and a busy desk can't make it begin again. */
const allPages = 2 ** 31 - 1

/**
 * Copies the embedded database, which a desk may be using (sqlite.org/backup.html), to `file`, where nothing but an empty
 * file may be, and checks the copy. It is on the disk when this resolves; `bytes` is its size. Throws `UserError`:
 * `no-desk`, `data-unreadable`.
 */
export async function backUp(
  dataDir: string,
  file: string,
): Promise<{ readonly articles: number; readonly bytes: number }> {
  const from = databaseFile(dataDir)
  if (!existsSync(from)) throw noDesk(dataDir)
  await copy(from, file).catch((error) => {
    throw troubleOf(error, from)
  })
  const articles = check(file)
  sync(file)
  return { articles, bytes: statSync(file).size }
}

async function copy(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 })
  try {
    await backup(source, to, { rate: allPages })
  } finally {
    source.close()
  }
}

function check(file: string): number {
  const copy = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  try {
    // All of it in the one file, with no log beside it.
    copy.exec('pragma journal_mode = delete')
    const found = copy.prepare('pragma integrity_check').all()
    if (found.length !== 1 || found[0]?.integrity_check !== 'ok')
      throw new Error(`the copy of the database is damaged: ${JSON.stringify(found.slice(0, 3))}`)
    return Number(copy.prepare('select count(*) as articles from articles').get()?.articles)
  } finally {
    copy.close()
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
