import { sql } from 'kysely'
import type { ChannelRef, MessageRef } from '../../core/place.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { PlaceColumns } from '../schema.ts'
import { cardFrom, fromJson, fromPlace } from './columns.ts'

/** What is left of a post that was taken away; on a post that waits, the outbox takes its message away. */
export const emptyCard = JSON.stringify({ parts: [] })

export const deliveryColumns = [
  'id',
  'kind',
  'key',
  'platform',
  'workspace',
  'channel',
  'thread',
  'card',
  'state',
  'attempts',
  'nextAttempt',
  'ref',
  'reason',
  'article',
  'under',
  'heldUntil',
  'instead',
  'again',
  'createdAt',
  'postedAt',
] as const satisfies readonly (keyof DeliveryRow)[]

type Columns = Omit<DeliveryRow, 'thread' | 'card' | 'ref' | 'instead' | 'again'> &
  PlaceColumns & {
    readonly card: string
    readonly ref: string | null
    readonly instead: string | null
    readonly again: number
  }

export function deliveryFrom({ card, ref, instead, again, ...row }: Columns): DeliveryRow {
  return {
    ...fromPlace(row),
    card: cardFrom(card),
    ref: ref === null ? null : refFrom(ref),
    instead: instead === null ? null : placeFrom(instead),
    again: again !== 0,
  }
}

const placeFrom = (json: string): ChannelRef => fromJson(json, { platform: 'text', workspace: 'text', channel: 'text' })

const refFrom = (json: string): MessageRef =>
  fromJson(json, { platform: 'text', workspace: 'text', channel: 'text', message: 'text' })

/**
 * Rows that hold back those behind them in their channel. Written out, as in the index of the unfinished: with parameters
 * in their place SQLite would read every row that the channel ever had.
 */
export const unfinished = (table = 'deliveries') => sql<boolean>`${sql.table(table)}.state in ('pending', 'sending')`
