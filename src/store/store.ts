import { setImmediate as letOthersGo } from 'node:timers/promises'
import { type Dialect, Kysely } from 'kysely'
import type { Clock } from '../core/clock.ts'
import type { NewId } from '../core/id.ts'
import type { Store } from '../core/store.ts'
import { names } from './dialects/compiler.ts'
import type { Engine } from './engine.ts'
import { lookInto } from './forget/look-into.ts'
import { keyValuesOver, sweepKeyValues } from './keyvalues.ts'
import { releaseLeases } from './leases.ts'
import { migrate } from './migrations/index.ts'
import { pullBack } from './pull-back.ts'
import { allRows } from './rows/index.ts'
import type { Tables } from './schema.ts'
import { isBehind, rebuildSearch } from './search/rebuild.ts'

/** An open database: how Kysely speaks to it, what differs, and its name for people (no secrets in it). */
export interface Database {
  readonly dialect: Dialect
  readonly engine: Engine
  readonly place: string
}

/**
 * A store over a database that is open already: brings it up to date, and closes it with the store (also when this
 * fails). `openStore` is the usual door; tests come in here with PGlite.
 */
export async function openStoreOn(
  database: Database,
  { newId, clock }: { readonly newId: NewId; readonly clock: Clock },
): Promise<Store> {
  const { engine, place } = database
  const db = new Kysely<Tables>({ dialect: database.dialect, plugins: [names] })
  try {
    await migrate(db, engine)
    await sweepKeyValues(db, clock())
    if (engine.kind === 'sqlite') await releaseLeases(db)
    if (await isBehind(db)) await rebuildSearch(db, engine)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    ...allRows({ db, engine, newId, clock }),
    transaction: (work) => db.transaction().execute((trx) => work(allRows({ db: trx, engine, newId, clock }))),
    pullBack: (now, aheadMs) => db.transaction().execute((trx) => pullBack(trx, now, aheadMs)),
    async scrub(words) {
      const { sentences, files } = await engine.scrub(db, letOthersGo)
      const looked = await lookInto(files, words)
      if (looked.every(({ found }) => found === 0)) return { sentences, files: looked }
      const { done, sentence } = await engine.writeAnew(db)
      return { sentences: [...sentences, sentence], files: done ? await lookInto(files, words) : looked }
    },
    rebuildSearch: () => rebuildSearch(db, engine),
    async upkeep(now, pause) {
      await sweepKeyValues(db, now)
      await engine.upkeep(db, pause)
    },
    check: () => keyValuesOver(db, 'health', clock).set('checked', clock()),
    describe: async () => ({ kind: engine.kind, place, bytes: await engine.bytes(db) }),
    close: () => db.destroy(),
  }
}
