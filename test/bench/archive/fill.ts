import { uuidv7Generator } from '../../../src/core/id.ts'
import { databaseFile } from '../../../src/store/embedded.ts'
import { openStore } from '../../../src/store/index.ts'
import { openPostgresPutter } from './into-postgres.ts'
import { openSqlitePutter } from './into-sqlite.ts'
import { makeArchive } from './made.ts'
import { madeWords } from './words.ts'

const seed = 7

/** A data directory, or the Postgres beside it. */
export interface ArchivePlace {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
}

/**
 * An archive of made articles in an empty database, spread evenly over the time between two moments: each of 180 words in one of 200
 * outlets, shown and posted in one channel, one of eight in a story, with one passage of what somebody said. The schema is the store's own;
 * the rows are written by its columns, some thousand in a transaction, for the analysis isn't what is measured. Answers articles a second.
 */
export async function fillArchive(place: ArchivePlace, articles: number, from: number, to: number): Promise<number> {
  const clock = () => Date.now()
  const words = madeWords(seed)
  const newId = uuidv7Generator(clock, (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = 256 * words.random()
  })
  await (await openStore({ ...place, clock, newId })).close()
  const began = performance.now()
  const { dataDir, databaseUrl } = place
  const put = databaseUrl ? await openPostgresPutter(databaseUrl) : openSqlitePutter(databaseFile(dataDir))
  await makeArchive(put, articles, { from, to, words, newId })
  await put.close()
  return (articles / (performance.now() - began)) * 1_000
}
