import type { FeedRow, FeedRows, FeedState } from '../../core/rows/feed.ts'
import type { Ground } from '../engine.ts'
import { writtenOnce } from '../written.ts'
import { holdsLease } from './held.ts'

const columns = [
  'id',
  'kind',
  'url',
  'title',
  'siteUrl',
  'etag',
  'lastModified',
  'nextPoll',
  'lastPoll',
  'lastSuccess',
  'failures',
  'state',
  'problem',
  'interval',
  'gap',
  'longestGap',
  'newest',
  'createdAt',
] as const satisfies readonly (keyof FeedRow)[]

const due = writtenOnce((db, { now }: { now: number }, limit) =>
  db
    .selectFrom('feeds')
    .select('id')
    .where('nextPoll', '<=', now)
    .where('leaseUntil', '<=', now)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('subscriptions')
          .select('subscriptions.id')
          .whereRef('subscriptions.feed', '=', 'feeds.id')
          .where('subscriptions.state', '=', 'active'),
      ),
    )
    .orderBy('nextPoll')
    .orderBy('seq')
    .limit(limit),
)

const claim = writtenOnce((db, { id, now, leaseUntil }: { id: string; now: number; leaseUntil: number }) =>
  db
    .updateTable('feeds')
    .set({ leaseUntil })
    .where('id', '=', id)
    .where('nextPoll', '<=', now)
    .where('leaseUntil', '<=', now)
    .returning(columns),
)

export function feedRows({ db, newId }: Ground): FeedRows {
  const byUrl = (url: string): Promise<FeedRow | undefined> =>
    db.selectFrom('feeds').select(columns).where('url', '=', url).executeTakeFirst()
  const inWorkspace = (platform: string, workspace: string) =>
    db
      .selectFrom('feeds')
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('subscriptions')
          .select('subscriptions.feed')
          .where('subscriptions.platform', '=', platform)
          .where('subscriptions.workspace', '=', workspace),
      )
  return {
    async add({ url, kind = 'feed', title, nextPoll, interval, at }) {
      const added = await db
        .insertInto('feeds')
        .values({
          id: newId(),
          kind,
          url,
          title,
          nextPoll,
          interval,
          createdAt: at,
          siteUrl: null,
          etag: null,
          lastModified: null,
          lastPoll: null,
          lastSuccess: null,
          failures: 0,
          state: 'new',
          problem: null,
          gap: null,
          longestGap: null,
          newest: null,
        })
        .onConflict((conflict) => conflict.column('url').doNothing())
        .returning(columns)
        .executeTakeFirst()
      const feed = added ?? (await byUrl(url))
      if (feed === undefined) throw new Error('a feed was removed while it was added')
      return feed
    },
    byId: (id) => db.selectFrom('feeds').select(columns).where('id', '=', id).executeTakeFirst(),
    byUrl,
    all: () => db.selectFrom('feeds').select(columns).orderBy('seq').execute(),
    ofWorkspace: (platform, workspace) => inWorkspace(platform, workspace).select(columns).orderBy('seq').execute(),
    async counts(platform, workspace) {
      const which = platform && workspace ? inWorkspace(platform, workspace) : db.selectFrom('feeds')
      const rows = await which
        .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute()
      const none: Record<FeedState, number> = { new: 0, ok: 0, quiet: 0, failing: 0, gone: 0 }
      return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
    },
    failing: (platform, workspace, limit) =>
      inWorkspace(platform, workspace)
        .select(columns)
        .where('state', 'in', ['failing', 'gone'])
        // Databases differ in where they put a null.
        .orderBy(({ fn, val }) => fn.coalesce('lastSuccess', val(0)))
        .orderBy('seq')
        .limit(limit)
        .execute(),
    async due(now, limit) {
      const rows = await due(db, { now }, limit)
      return rows.map((row) => row.id)
    },
    async claim(id, now, leaseUntil) {
      const [row] = await claim(db, { id, now, leaseUntil })
      return row
    },
    holds: (id, leaseUntil) => holdsLease(db, 'feeds', id, leaseUntil),
    async save(id, change) {
      await db
        .updateTable('feeds')
        .set({ ...change, leaseUntil: 0 })
        .where('id', '=', id)
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('feeds').where('id', '=', id).execute()
    },
  }
}
