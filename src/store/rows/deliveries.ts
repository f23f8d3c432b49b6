import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { ChannelRef, MessageRef } from '../../core/place.ts'
import type { DeliveryChange, DeliveryRow, DeliveryRows, DeliveryState } from '../../core/rows/delivery.ts'
import { atomically, type Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { jsonChange, placeColumns } from './columns.ts'
import { deliveryBacklog } from './delivery-backlog.ts'
import { deliveryColumns, deliveryFrom, unfinished } from './delivery-columns.ts'
import { goneBy, keyMark, mayBeGone } from './gone.ts'

/** To be taken: due and waiting, or left behind by a worker whose lease is over. */
function free(now: number) {
  return ({ or, and, eb }: ExpressionBuilder<Tables, 'deliveries'>) =>
    or([
      and([eb('deliveries.state', '=', 'pending'), eb('deliveries.nextAttempt', '<=', now)]),
      and([eb('deliveries.state', '=', 'sending'), eb('deliveries.leaseUntil', '<=', now)]),
    ])
}

type Inserted = Pick<DeliveryRow, 'kind' | 'key' | 'card' | 'article' | 'under' | 'instead' | 'state' | 'ref'> & {
  readonly place: ChannelRef
  readonly at: number
}

/** Whoever takes a row of a channel holds the channel's own. */
async function knowChannel(trx: Kysely<Tables>, { platform, workspace, channel }: ChannelRef): Promise<void> {
  await trx
    .insertInto('outboxChannels')
    .values({ platform, workspace, channel })
    .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'channel']).doNothing())
    .execute()
}

export function deliveryRows(ground: Ground): DeliveryRows {
  const { db, engine, newId } = ground
  const deliveries = () => db.selectFrom('deliveries').select(deliveryColumns)
  const inWorkspace = (platform: string, workspace: string) =>
    deliveries().where('platform', '=', platform).where('workspace', '=', workspace)
  const outcome = (id: string, { ref, card, again, ...change }: DeliveryChange) =>
    db
      .updateTable('deliveries')
      .set({
        ...change,
        ...(again !== undefined && { again: again ? 1 : 0 }),
        ...jsonChange('card', { card }),
        ...(ref === undefined ? {} : refColumns(ref)),
        leaseUntil: 0,
      })
      .where('id', '=', id)
  async function insert(trx: Kysely<Tables>, row: Inserted): Promise<{ readonly id: string } | undefined> {
    const { kind, key, card, article, under, instead, at, place, state, ref } = row
    if (mayBeGone.has(kind) && (await goneBy(trx, [keyMark(key)], at))) return undefined
    const added = await trx
      .insertInto('deliveries')
      .values({
        ...placeColumns(place),
        id: newId(),
        kind,
        key,
        card: JSON.stringify(card),
        state,
        attempts: 0,
        nextAttempt: at,
        ref: ref && JSON.stringify(ref),
        message: ref?.message ?? null,
        reason: null,
        article,
        under,
        heldUntil: 0,
        instead: instead && JSON.stringify(instead),
        again: 0,
        createdAt: at,
        postedAt: ref && at,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added !== undefined) await knowChannel(trx, place)
    return added
  }
  return {
    add: ({ kind, key, card, article, at, under = null, instead = null, ...place }) =>
      atomically(ground, async (trx) => {
        const row = { kind, key, card, article, under, instead, at, place, state: 'pending', ref: null } as const
        return (await insert(trx, row)) !== undefined
      }),
    addPosted: ({ kind, key, card, ref, articles, at }) =>
      atomically(ground, async (trx) => {
        const { message: _, ...place } = ref
        const none = { article: null, under: null, instead: null }
        const row = await insert(trx, { ...none, kind, key, card, at, place, state: 'posted', ref })
        if (row === undefined) return false
        if (articles.length > 0)
          await trx
            .insertInto('deliveryArticles')
            .values(articles.map((article) => ({ delivery: row.id, article })))
            .execute()
        return true
      }),
    async takeAway(id, at) {
      await db
        .updateTable('deliveries')
        .set({ card: JSON.stringify({ parts: [] }), article: null, under: null, state: 'pending', attempts: 0 })
        .set({ nextAttempt: at, leaseUntil: 0, heldUntil: 0, reason: null })
        .where('id', '=', id)
        .execute()
      await db.deleteFrom('deliveryArticles').where('delivery', '=', id).execute()
    },
    async between({ platform, workspace }, from, to, limit) {
      const rows = await inWorkspace(platform, workspace)
        .where('createdAt', '>=', from)
        .where('createdAt', '<', to)
        .where('channel', 'not like', '@%')
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map(deliveryFrom)
    },
    async byId(id) {
      const row = await deliveries().where('id', '=', id).executeTakeFirst()
      return row && deliveryFrom(row)
    },
    async byKey(key) {
      const row = await deliveries().where('key', '=', key).executeTakeFirst()
      return row && deliveryFrom(row)
    },
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
      const row = await db
        .selectFrom('deliveries')
        .select('seq')
        .where(unfinished())
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    ...deliveryBacklog(ground),
    claimNext: (channel, now, leaseUntil) =>
      atomically(ground, async (trx) => {
        if (!(await engine.holdChannel(trx, channel))) return undefined
        const ofChannel = trx
          .selectFrom('deliveries')
          .where('platform', '=', channel.platform)
          .where('workspace', '=', channel.workspace)
          .where('channel', '=', channel.channel)
        const worker = await ofChannel
          .select('seq')
          .where(unfinished())
          .where('state', '=', 'sending')
          .where('leaseUntil', '>', now)
          .limit(1)
          .executeTakeFirst()
        if (worker !== undefined) return undefined
        const head = ofChannel.select('seq').where(unfinished()).where('heldUntil', '<=', now).orderBy('seq').limit(1)
        const row = await trx
          .updateTable('deliveries')
          .set({ state: 'sending', leaseUntil })
          .where('seq', '=', head)
          .where(free(now))
          .returning(deliveryColumns)
          .executeTakeFirst()
        return row && deliveryFrom(row)
      }),
    move: (id, place, at) =>
      atomically(ground, async (trx) => {
        await trx
          .updateTable('deliveries')
          .set({ ...placeColumns(place), instead: null, state: 'pending', nextAttempt: at, leaseUntil: 0 })
          .where('id', '=', id)
          .execute()
        await knowChannel(trx, place)
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
    async save(id, change) {
      await outcome(id, change).execute()
    },
    async saveHeld(id, leaseUntil, change) {
      const held = outcome(id, change).where('state', '=', 'sending').where('leaseUntil', '=', leaseUntil)
      return (await held.returning('id').executeTakeFirst()) !== undefined
    },
    async showInstead(id, card, at) {
      const state = sql<DeliveryState>`case when state = 'posted' then 'pending' else state end`
      await db
        .updateTable('deliveries')
        .set({ ...jsonChange('card', { card }), state, nextAttempt: at, attempts: 0 })
        .where('id', '=', id)
        .execute()
    },
    async ofChannel(channel, limit) {
      const rows = await inWorkspace(channel.platform, channel.workspace)
        .where('channel', '=', channel.channel)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(deliveryFrom)
    },
    async ofArticle(article) {
      const rows = await deliveries().where('article', '=', article).orderBy('seq').execute()
      return rows.map(deliveryFrom)
    },
    async showing(article) {
      const rows = await deliveries()
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('deliveryArticles')
            .select('deliveryArticles.delivery')
            .where('deliveryArticles.article', '=', article),
        )
        .orderBy('seq')
        .execute()
      return rows.map(deliveryFrom)
    },
    async byMessage(ref) {
      const rows = await inWorkspace(ref.platform, ref.workspace)
        .where('message', '=', ref.message)
        .orderBy('seq', 'desc')
        .execute()
      // A message is named within its channel only, and is where the platform said, not where it was sent.
      return rows.map(deliveryFrom).find((row) => row.ref?.channel === ref.channel)
    },
    async counts(platform, workspace) {
      let query = db.selectFrom('deliveries').select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      if (platform !== undefined) query = query.where('platform', '=', platform)
      if (workspace !== undefined) query = query.where('workspace', '=', workspace)
      const counted = await query.groupBy('state').execute()
      const none: Record<DeliveryState, number> = {
        ...{ pending: 0, sending: 0, posted: 0 },
        ...{ listed: 0, unclear: 0, failed: 0 },
      }
      return { ...none, ...Object.fromEntries(counted.map((row) => [row.state, row.count])) }
    },
    async postedByFeed(platform, workspace, since) {
      const counted = await db
        .selectFrom('deliveries')
        .innerJoin('items', 'items.article', 'deliveries.article')
        .select(({ fn }) => ['items.feed', 'deliveries.channel', fn.countAll<number>().as('count')])
        .where('deliveries.platform', '=', platform)
        .where('deliveries.workspace', '=', workspace)
        .where('deliveries.createdAt', '>=', since)
        .where('deliveries.state', 'in', ['posted', 'listed'])
        .where('deliveries.kind', '=', 'brief')
        .groupBy(['items.feed', 'deliveries.channel'])
        .execute()
      return new Map(counted.map(({ feed, channel, count }) => [`${feed} ${channel}`, Number(count)]))
    },
    async troubled(platform, workspace, limit) {
      const rows = await inWorkspace(platform, workspace)
        .where('state', 'in', ['unclear', 'failed'])
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(deliveryFrom)
    },
  }
}

function refColumns(ref: MessageRef | null): { readonly ref: string | null; readonly message: string | null } {
  return { ref: ref === null ? null : JSON.stringify(ref), message: ref?.message ?? null }
}
