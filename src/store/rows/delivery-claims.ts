import type { ExpressionBuilder, Kysely } from 'kysely'
import type { ChannelRef } from '../../core/place.ts'
import type { DeliveryRows } from '../../core/rows/delivery.ts'
import { atomically, type Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { writtenOnce } from '../written.ts'
import { deliveryColumns, deliveryFrom, unfinished } from './delivery-columns.ts'

/** To be taken: due and waiting, or left behind by a worker whose lease is over. */
function free(now: number) {
  return ({ or, and, eb }: ExpressionBuilder<Tables, 'deliveries'>) =>
    or([
      and([eb('deliveries.state', '=', 'pending'), eb('deliveries.nextAttempt', '<=', now)]),
      and([eb('deliveries.state', '=', 'sending'), eb('deliveries.leaseUntil', '<=', now)]),
    ])
}

/** A channel, and the time. */
type Asked = Pick<ChannelRef, 'platform' | 'workspace' | 'channel'> & { readonly now: number }

const ofChannel = (db: Kysely<Tables>, { platform, workspace, channel }: Omit<Asked, 'now'>) =>
  db
    .selectFrom('deliveries')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)

const oneWaits = writtenOnce((db, channel: Omit<Asked, 'now'>) =>
  ofChannel(db, channel).select('seq').where(unfinished()).limit(1),
)

const oneIsHeld = writtenOnce((db, { now, platform, workspace, channel }: Asked) =>
  ofChannel(db, { platform, workspace, channel })
    .select('seq')
    .where(unfinished())
    .where('state', '=', 'sending')
    .where('leaseUntil', '>', now)
    .limit(1),
)

const takeHead = writtenOnce(
  (db, { now, leaseUntil, platform, workspace, channel }: Asked & { readonly leaseUntil: number }) => {
    const head = ofChannel(db, { platform, workspace, channel })
      .select('seq')
      .where(unfinished())
      .where('heldUntil', '<=', now)
      .orderBy('seq')
      .limit(1)
    return db
      .updateTable('deliveries')
      .set({ state: 'sending', leaseUntil })
      .where('seq', '=', head)
      .where(free(now))
      .returning(deliveryColumns)
  },
)

/** Which channel has something to be sent, and who takes it. */
export function deliveryClaims(ground: Ground): Pick<DeliveryRows, 'dueChannels' | 'waits' | 'claimNext' | 'wake'> {
  const { db, engine } = ground
  return {
    async dueChannels(now, limit): Promise<ChannelRef[]> {
      const heads = db
        .selectFrom('deliveries')
        .select(({ fn }) => fn.min('seq').as('seq'))
        .where(unfinished())
        .where('heldUntil', '<=', now)
        .groupBy(['platform', 'workspace', 'channel'])
      return await db
        .selectFrom('deliveries')
        .select(['platform', 'workspace', 'channel'])
        .where('seq', 'in', heads)
        .where(free(now))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries as held')
                .select('held.seq')
                .whereRef('held.platform', '=', 'deliveries.platform')
                .whereRef('held.workspace', '=', 'deliveries.workspace')
                .whereRef('held.channel', '=', 'deliveries.channel')
                .where(unfinished('held'))
                .where('held.state', '=', 'sending')
                .where('held.leaseUntil', '>', now),
            ),
          ),
        )
        .orderBy('nextAttempt')
        .orderBy('seq')
        .limit(limit)
        .execute()
    },
    async waits({ platform, workspace, channel }) {
      return (await oneWaits(db, { platform, workspace, channel })).length > 0
    },
    claimNext: (channel, now, leaseUntil) =>
      atomically(ground, async (trx) => {
        if (!(await engine.holdChannel(trx, channel))) return undefined
        if ((await oneIsHeld(trx, { ...channel, now })).length > 0) return undefined
        const [row] = await takeHead(trx, { ...channel, now, leaseUntil })
        return row && deliveryFrom(row)
      }),
    async wake({ platform, workspace, channel }, at) {
      await db
        .updateTable('deliveries')
        .set({ nextAttempt: at })
        .where('state', '=', 'pending')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .where('reason', 'is not', null)
        .where('nextAttempt', '>', at)
        .execute()
    },
  }
}
