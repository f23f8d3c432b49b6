import type { ExpressionBuilder } from 'kysely'
import type { ChannelRef } from '../../core/place.ts'
import type { DeliveryRows } from '../../core/rows/delivery.ts'
import { atomically, type Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { deliveryColumns, deliveryFrom, unfinished } from './delivery-columns.ts'

/** An article that waits and was not tried: of one that was, nobody knows but its adapter whether it is there. */
function inBacklog(channel: ChannelRef) {
  return ({ and, eb }: ExpressionBuilder<Tables, 'deliveries'>) =>
    and([
      unfinished(),
      eb('deliveries.platform', '=', channel.platform),
      eb('deliveries.workspace', '=', channel.workspace),
      eb('deliveries.channel', '=', channel.channel),
      eb('deliveries.state', '=', 'pending'),
      eb('deliveries.kind', 'in', ['brief', 'unread']),
      eb('deliveries.reason', 'is', null),
      eb('deliveries.ref', 'is', null),
    ])
}

/** The articles that wait for a channel, taken together where they are too many. */
export function deliveryBacklog(ground: Ground): Pick<DeliveryRows, 'backlog' | 'takeBacklog' | 'holdBacklog'> {
  const { db } = ground
  return {
    async backlog(channel) {
      const { count, oldest, newest } = await db
        .selectFrom('deliveries')
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.min('createdAt').as('oldest'),
          fn.max('createdAt').as('newest'),
        ])
        .where(inBacklog(channel))
        .executeTakeFirstOrThrow()
      return { count, oldest: oldest ?? 0, newest: newest ?? 0 }
    },
    takeBacklog: (channel, limit) =>
      atomically(ground, async (trx) => {
        const first = await trx
          .selectFrom('deliveries')
          .select('thread')
          .where(inBacklog(channel))
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
              .where(inBacklog(channel))
              .where('thread', first.thread === null ? 'is' : '=', first.thread)
              .orderBy('seq')
              .limit(limit),
          )
          .where('state', '=', 'pending')
          .returning([...deliveryColumns, 'seq'])
          .execute()
        return rows.toSorted((a, b) => a.seq - b.seq).map(({ seq: _, ...row }) => deliveryFrom(row))
      }),
    async holdBacklog(channel, until) {
      await db
        .updateTable('deliveries')
        .set({ nextAttempt: until })
        .where('seq', '=', ({ selectFrom, fn }) =>
          selectFrom('deliveries').select(fn.min('seq').as('seq')).where(inBacklog(channel)),
        )
        .where('state', '=', 'pending')
        .execute()
    },
  }
}
