import type { Clock } from '../core/clock.ts'
import type { NewId } from '../core/id.ts'
import type { Store } from '../core/store.ts'
import { checkDisk } from './disk.ts'
import { openDirectory } from './embedded.ts'
import { openServer } from './server.ts'
import { openStoreOn } from './store.ts'

export { type Inspection, inspectStore } from './inspect.ts'
export { encrypted } from './secrets.ts'
export { openStoreOn } from './store.ts'
export { isTroubleOfStore } from './trouble.ts'

export interface StoreOptions {
  /** `postgres://…`; without one the data is one SQLite file in `dataDir`. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly newId: NewId
  readonly clock: Clock
  /** Hears of connections to Postgres that broke while nobody used them. The store goes on by itself. */
  readonly onTrouble?: (error: Error) => void
}

/**
 * Opens what is kept, and brings it up to this version. Throws `UserError`: `data-in-use`, `data-not-writable`,
 * `data-unreadable`, `data-emptied`, `lock-unreadable`, `data-too-new`, `database-address`, `database-unreachable`.
 */
export async function openStore({
  databaseUrl,
  dataDir,
  newId,
  clock,
  onTrouble = () => {},
}: StoreOptions): Promise<Store> {
  if (databaseUrl !== undefined) return openStoreOn(await openServer(databaseUrl, onTrouble), { newId, clock })
  const directory = openDirectory(dataDir)
  try {
    const store = await openStoreOn(directory, { newId, clock })
    directory.made()
    const check = async () => {
      const damage = directory.damage()
      if (damage) throw damage
      await checkDisk(directory.place)
      await store.check()
    }
    return { ...store, check, close: () => store.close().finally(directory.release) }
  } catch (error) {
    directory.release()
    throw error
  }
}
