import { sql } from 'kysely'
import type { ItemRow, ItemRows } from '../../core/rows/item.ts'
import { atomically, type Ground } from '../engine.ts'
import { writtenOnce } from '../written.ts'
import { holdsLease } from './held.ts'
import { removeItems } from './remove-articles.ts'

const columns = [
  'id',
  'feed',
  'guid',
  'url',
  'title',
  'item',
  'fingerprint',
  'state',
  'article',
  'problem',
  'attempts',
  'nextAttempt',
  'firstSeen',
] as const satisfies readonly (keyof ItemRow)[]

/** Written out, as in the index of the unrouted. */
const unrouted = sql<boolean>`state in ('new', 'waiting')`

const byId = writtenOnce((db, { id }: { id: string }) => db.selectFrom('items').select(columns).where('id', '=', id))

const byGuid = writtenOnce((db, { feed, guid }: { feed: string; guid: string }) =>
  db.selectFrom('items').select(columns).where('feed', '=', feed).where('guid', '=', guid),
)

const ofUnrouted = writtenOnce((db, { feed }: { feed: string }) =>
  db
    .selectFrom('items')
    .select(['id', 'state', 'attempts', 'nextAttempt', 'firstSeen'])
    .where('feed', '=', feed)
    .where(unrouted)
    .orderBy('seq'),
)

export function itemRows(ground: Ground): ItemRows {
  const { db, newId } = ground
  const items = () => db.selectFrom('items').select(columns)
  return {
    add: (item) =>
      db
        .insertInto('items')
        .values({ ...item, id: newId() })
        .onConflict((conflict) => conflict.columns(['feed', 'guid']).doNothing())
        .returning(columns)
        .executeTakeFirst(),
    byId: async (id) => (await byId(db, { id }))[0],
    byGuid: async (feed, guid) => (await byGuid(db, { feed, guid }))[0],
    byUrl: (url) => items().where('url', '=', url).orderBy('seq').execute(),
    byFingerprint: (feed, fingerprint) =>
      items()
        .where('feed', '=', feed)
        .where('fingerprint', '=', fingerprint)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst(),
    ofFeed: (feed, limit) =>
      items().where('feed', '=', feed).orderBy('firstSeen', 'desc').orderBy('seq', 'desc').limit(limit).execute(),
    async countOfFeed(feed) {
      const { count } = await db
        .selectFrom('items')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('feed', '=', feed)
        .executeTakeFirstOrThrow()
      return count
    },
    ofArticle: (article) => items().where('article', '=', article).orderBy('seq').execute(),
    async due(now, limit) {
      const rows = await db
        .selectFrom('items')
        .select('id')
        .where('state', 'in', ['new', 'waiting'])
        .where('nextAttempt', '<=', now)
        .where('leaseUntil', '<=', now)
        .orderBy('nextAttempt')
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },
    unrouted: (feed) => ofUnrouted(db, { feed }),
    claim: (id, now, leaseUntil) =>
      db
        .updateTable('items')
        .set({ leaseUntil, attempts: sql`case when lease_until > 0 then attempts + 1 else attempts end` })
        .where('id', '=', id)
        .where('state', '=', 'new')
        .where('nextAttempt', '<=', now)
        .where('leaseUntil', '<=', now)
        .returning(columns)
        .executeTakeFirst(),
    claimWaiting: (id, now, leaseUntil) =>
      db
        .updateTable('items')
        .set({ leaseUntil })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('leaseUntil', '<=', now)
        .returning(columns)
        .executeTakeFirst(),
    holds: (id, leaseUntil) => holdsLease(db, 'items', id, leaseUntil),
    async save(id, change) {
      await db
        .updateTable('items')
        .set({ ...change, leaseUntil: 0 })
        .where('id', '=', id)
        .execute()
    },
    async giveBack(id, leaseUntil, change) {
      await db
        .updateTable('items')
        .set({ ...change, leaseUntil: 0 })
        .where('id', '=', id)
        .where('leaseUntil', '=', leaseUntil)
        .execute()
    },
    letGo: (id, now) => atomically(ground, (trx) => removeItems(trx, [id], 'over', now)),
  }
}
