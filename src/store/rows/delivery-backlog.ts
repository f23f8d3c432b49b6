import { type ExpressionBuilder, expressionBuilder } from 'kysely'
import type { ChannelRef } from '../../core/place.ts'
import { type DeliveryRows, wireKinds } from '../../core/rows/delivery.ts'
import { atomically, type Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { writtenOnce } from '../written.ts'
import { deliveryColumns, deliveryFrom, unfinished } from './delivery-columns.ts'

/** An article that waits and was not tried: of one that was, nobody knows but its adapter whether it is there. */
function inBacklog(channel: ChannelRef, now: number) {
  return ({ and, eb }: ExpressionBuilder<Tables, 'deliveries'>) =>
    and([
      unposted(channel),
      eb('deliveries.kind', 'in', ['brief', 'unread']),
      eb('deliveries.reason', 'is', null),
      eb('deliveries.heldUntil', '<=', now),
    ])
}

/** Waits for the channel, and no message of it is there. */
function unposted({ platform, workspace, channel }: ChannelRef) {
  const { eb, and } = expressionBuilder<Tables, 'deliveries'>()
  return and([
    unfinished(),
    eb('deliveries.platform', '=', platform),
    eb('deliveries.workspace', '=', workspace),
    eb('deliveries.channel', '=', channel),
    eb('deliveries.state', '=', 'pending'),
    eb('deliveries.ref', 'is', null),
  ])
}

const backlog = writtenOnce(
  (db, given: Pick<ChannelRef, 'platform' | 'workspace' | 'channel'> & { readonly now: number }) =>
    db
      .selectFrom('deliveries')
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn.count<number>('seq').filterWhere('heldUntil', '>', 0).as('held'),
        fn.min('createdAt').as('oldest'),
        fn.max('createdAt').as('newest'),
      ])
      .where(inBacklog(given, given.now)),
)

/** The articles that wait for a channel, taken together where they are too many. */
export function deliveryBacklog(
  ground: Ground,
): Pick<DeliveryRows, 'backlog' | 'postedLately' | 'takeBacklog' | 'holdBacklog' | 'hold' | 'letGo'> {
  const { db } = ground
  return {
    async backlog({ platform, workspace, channel }, now) {
      const [counted] = await backlog(db, { platform, workspace, channel, now })
      return { ...{ count: 0, held: 0 }, ...counted, oldest: counted?.oldest ?? 0, newest: counted?.newest ?? 0 }
    },
    async postedLately({ platform, workspace, channel }, since, among) {
      const latest = db
        .selectFrom('deliveries')
        .select(['kind', 'state', 'postedAt'])
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .orderBy('seq', 'desc')
        .limit(among)
        .as('latest')
      const { count } = await db
        .selectFrom(latest)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('kind', 'in', ['brief', 'unread'])
        .where('state', '=', 'posted')
        .where('postedAt', '>', since)
        .executeTakeFirstOrThrow()
      return count
    },
    takeBacklog: (channel, now, limit) =>
      atomically(ground, async (trx) => {
        const first = await trx
          .selectFrom('deliveries')
          .select('thread')
          .where(inBacklog(channel, now))
          .orderBy('seq')
          .limit(1)
          .executeTakeFirst()
        if (first === undefined) return []
        const rows = await trx
          .updateTable('deliveries')
          .set({ state: 'listed' })
          .where('seq', 'in', ({ selectFrom }) =>
            selectFrom('deliveries')
              .select('seq')
              .where(inBacklog(channel, now))
              .where('thread', first.thread === null ? 'is' : '=', first.thread)
              .orderBy('seq')
              .limit(limit),
          )
          .where('state', '=', 'pending')
          .returning([...deliveryColumns, 'seq'])
          .execute()
        return rows.toSorted((a, b) => a.seq - b.seq).map(({ seq: _, ...row }) => deliveryFrom(row))
      }),
    async holdBacklog(channel, now, until) {
      await db
        .updateTable('deliveries')
        .set({ nextAttempt: until })
        .where('seq', '=', ({ selectFrom, fn }) =>
          selectFrom('deliveries').select(fn.min('seq').as('seq')).where(inBacklog(channel, now)),
        )
        .where('state', '=', 'pending')
        .execute()
    },
    async hold(channel, until) {
      await db
        .updateTable('deliveries')
        .set({ heldUntil: until })
        .where(unposted(channel))
        .where('kind', 'in', wireKinds)
        .where('heldUntil', '<', until)
        .execute()
    },
    async letGo({ platform, workspace }) {
      await db
        .updateTable('deliveries')
        .set(({ ref }) => ({ heldUntil: ref('createdAt') }))
        .where(unfinished())
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .whereRef('heldUntil', '>', 'createdAt')
        .execute()
    },
  }
}
