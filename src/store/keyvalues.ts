import Keyv, { type KeyvStorageCapability, keyvStorageCapability } from 'keyv'
import { type Kysely, sql } from 'kysely'
import type { Clock } from '../core/clock.ts'
import type { KeyValues } from '../core/store.ts'
import { atomically } from './engine.ts'
import type { Tables } from './schema.ts'
import { writtenOnce } from './written.ts'

const keptAt = writtenOnce((db, given: { namespace: string; key: string; now: number }) =>
  db
    .selectFrom('kv')
    .select('value')
    .where('namespace', '=', given.namespace)
    .where('key', '=', given.key)
    .where(({ or, eb }) => or([eb('expires', 'is', null), eb('expires', '>', given.now)])),
)

const keep = writtenOnce((db, { namespace, key, value, expires }: Tables['kv']) =>
  db
    .insertInto('kv')
    .values({ namespace, key, value, expires })
    .onConflict((conflict) => conflict.columns(['namespace', 'key']).doUpdateSet({ value, expires })),
)

/** Keyv's storage over table `kv`. `expires` is absolute, and this clock alone decides what is over. */
class TableStorage {
  readonly namespace: string
  readonly #db: Kysely<Tables>
  readonly #clock: Clock

  constructor(db: Kysely<Tables>, namespace: string, clock: Clock) {
    this.#db = db
    this.namespace = namespace
    this.#clock = clock
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this)
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    const [row] = await keptAt(this.#db, { namespace: this.namespace, key, now: this.#clock() })
    return row?.value as Value | undefined
  }

  async getMany<Value>(keys: string[]): Promise<(Value | undefined)[]> {
    if (keys.length === 0) return []
    const rows = await this.#db
      .selectFrom('kv')
      .select(['key', 'value'])
      .where('namespace', '=', this.namespace)
      .where('key', 'in', keys)
      .where(({ or, eb }) => or([eb('expires', 'is', null), eb('expires', '>', this.#clock())]))
      .execute()
    const values = new Map(rows.map((row) => [row.key, row.value as Value]))
    return keys.map((key) => values.get(key))
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await keep(this.#db, { namespace: this.namespace, key, value: String(value), expires: expires ?? null })
    return true
  }

  async setMany(entries: { key: string; value: unknown; expires?: number }[]): Promise<boolean[]> {
    for (const { key, value, expires } of entries) await this.set(key, value, expires)
    return entries.map(() => true)
  }

  async delete(key: string): Promise<boolean> {
    return (await this.deleteMany([key]))[0] ?? false
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    if (keys.length === 0) return []
    const rows = await this.#db
      .deleteFrom('kv')
      .where('namespace', '=', this.namespace)
      .where('key', 'in', keys)
      .returning('key')
      .execute()
    const gone = new Set(rows.map((row) => row.key))
    return keys.map((key) => gone.has(key))
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return (await this.getMany(keys)).map((value) => value !== undefined)
  }

  async clear(): Promise<void> {
    await this.#db.deleteFrom('kv').where('namespace', '=', this.namespace).execute()
  }
}

/**
 * Values of one namespace through Keyv. No listener for `error` is ever set: without one Keyv 6 rejects when the database
 * fails, with one it would answer "nothing there" instead. Keys must not be empty (Keyv drops such a value in silence).
 */
export function keyValuesOver(db: Kysely<Tables>, namespace: string, clock: Clock): KeyValues {
  const keyv = new Keyv({ store: new TableStorage(db, namespace, clock), namespace, checkExpired: false })
  const named = (key: string): string => {
    if (key === '') throw new TypeError('a value needs a key')
    return key
  }
  const self: KeyValues = {
    get: async <T>(key: string) => await keyv.get<T>(named(key)),
    async set(key, value, ttlMs) {
      // Raw, so that the end is counted by our clock: Keyv's own `set` would ask the machine's.
      const kept = await keyv.setRaw(named(key), ttlMs === undefined ? { value } : { value, expires: clock() + ttlMs })
      if (!kept) throw new Error(`the value ${namespace}/${key} was not kept`)
    },
    async delete(key) {
      await keyv.delete(named(key))
    },
    async take<T>(key: string) {
      for (;;) {
        const kept = await self.get<T>(key)
        if (kept === undefined || (await self.replace(key, kept))) return kept
      }
    },
    replace: (key, kept, value, ttlMs) =>
      atomically({ db }, async (trx) => {
        // Whoever else wants to replace it waits here until this transaction ends.
        const row = trx.updateTable('kv').set({ key }).where('namespace', '=', namespace).where('key', '=', key)
        await row.execute()
        const values = keyValuesOver(trx, namespace, clock)
        const now = await values.get(key)
        if (now === undefined || JSON.stringify(now) !== JSON.stringify(kept)) return false
        await (value === undefined ? values.delete(key) : values.set(key, value, ttlMs))
        return true
      }),
    async keys(prefix) {
      const rows = await db
        .selectFrom('kv')
        .select('key')
        .where('namespace', '=', namespace)
        .where(sql<string>`substr(key, 1, ${prefix.length})`, '=', prefix)
        .where(({ or, eb }) => or([eb('expires', 'is', null), eb('expires', '>', clock())]))
        .orderBy('key')
        .execute()
      return rows.map(({ key }) => key)
    },
  }
  return self
}

/** Takes out what is over; called when the store opens. */
export async function sweepKeyValues(db: Kysely<Tables>, now: number): Promise<void> {
  await db.deleteFrom('kv').where('expires', '<=', now).execute()
}
