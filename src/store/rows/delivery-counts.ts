import { sql } from 'kysely'
import type { DeliveryRows, DeliveryState } from '../../core/rows/delivery.ts'
import type { Ground } from '../engine.ts'

const unpostedStates = ['pending', 'sending', 'unclear', 'failed'] as const
const none: Readonly<Record<DeliveryState, number>> = {
  ...{ pending: 0, sending: 0, unclear: 0, failed: 0 },
  ...{ posted: 0, listed: 0 },
}

/** How many posts there are in each state. */
export function deliveryCounts({ db }: Ground): Pick<DeliveryRows, 'counts' | 'countsUpTo' | 'unposted'> {
  return {
    async counts(platform, workspace) {
      let query = db.selectFrom('deliveries').select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      if (platform !== undefined) query = query.where('platform', '=', platform)
      if (workspace !== undefined) query = query.where('workspace', '=', workspace)
      const counted = await query.groupBy('state').execute()
      return { ...none, ...Object.fromEntries(counted.map((row) => [row.state, row.count])) }
    },
    async countsUpTo(most, platform, workspace) {
      const counted = await Promise.all(
        (Object.keys(none) as DeliveryState[]).map(async (state) => {
          const some = db
            .selectFrom('deliveries')
            .select('state')
            .where('platform', '=', platform)
            .where('workspace', '=', workspace)
            .where('state', '=', state)
            .limit(most)
          const { count } = await db
            .selectFrom(some.as('some'))
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .executeTakeFirstOrThrow()
          return [state, count] as const
        }),
      )
      return { ...none, ...Object.fromEntries(counted) }
    },
    async unposted() {
      // Workspace by workspace an index has the states: of all that was ever posted nothing is read.
      const { rows } = await sql<{ state: DeliveryState; count: number }>`select d.state as state, count(*) as count
        from (select distinct platform, workspace from outbox_channels) p
        join deliveries d on d.platform = p.platform and d.workspace = p.workspace
        where d.state in (${sql.join(unpostedStates)}) group by d.state`.execute(db)
      const counted = new Map(rows.map(({ state, count }) => [state, Number(count)]))
      const [pending = 0, sending = 0, unclear = 0, failed = 0] = unpostedStates.map((state) => counted.get(state))
      return { pending, sending, unclear, failed }
    },
  }
}
