import { DatabaseSync } from 'node:sqlite'
import { openSqlite, sqliteEngine } from '../../../src/store/dialects/sqlite.ts'
import { openStoreOn } from '../../../src/store/index.ts'

let made: Uint8Array | undefined

/** An empty database of this version. */
export async function emptyDatabase(): Promise<Uint8Array> {
  if (made) return made
  const file = `file:nightdesk-template?mode=memory&cache=shared`
  const keep = new DatabaseSync(file)
  const store = await openStoreOn(
    { dialect: openSqlite(file), engine: sqliteEngine, place: 'memory' },
    { newId: () => '', clock: () => 0 },
  )
  made = keep.serialize()
  await store.close()
  keep.close()
  return made
}
