import { type Kysely, sql } from 'kysely'
import type { ChannelRef, MessageRef } from '../../core/place.ts'
import type { DeliveryChange, DeliveryRow, DeliveryRows, DeliveryState } from '../../core/rows/delivery.ts'
import { atomically, type Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { jsonChange, placeColumns } from './columns.ts'
import { deliveryBacklog } from './delivery-backlog.ts'
import { deliveryClaims } from './delivery-claims.ts'
import { emptyCard } from './delivery-columns.ts'
import { deliveryCounts } from './delivery-counts.ts'
import { deliveryReads } from './delivery-reads.ts'
import { goneBy, keyMark, mayBeGone } from './gone.ts'

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
  const { db, newId } = ground
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
    ...deliveryReads(ground),
    ...deliveryClaims(ground),
    ...deliveryBacklog(ground),
    ...deliveryCounts(ground),
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
        .set({ card: emptyCard, article: null, under: null, state: 'pending', attempts: 0 })
        .set({ nextAttempt: at, leaseUntil: 0, heldUntil: 0, reason: null })
        .where('id', '=', id)
        .execute()
      await db.deleteFrom('deliveryArticles').where('delivery', '=', id).execute()
    },
    move: (id, place, at) =>
      atomically(ground, async (trx) => {
        await trx
          .updateTable('deliveries')
          .set({ ...placeColumns(place), instead: null, state: 'pending', nextAttempt: at, leaseUntil: 0 })
          .where('id', '=', id)
          .execute()
        await knowChannel(trx, place)
      }),
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
  }
}

function refColumns(ref: MessageRef | null): { readonly ref: string | null; readonly message: string | null } {
  return { ref: ref === null ? null : JSON.stringify(ref), message: ref?.message ?? null }
}
