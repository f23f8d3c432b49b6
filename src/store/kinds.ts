import { type Kysely, sql } from 'kysely'
import type { DeliveryKind } from '../core/rows/delivery.ts'

/** The beginnings of keys that tell a kind. */
const kinds: readonly (readonly [beginning: string, kind: DeliveryKind])[] = [
  ['brief', 'brief'],
  ['unread', 'unread'],
  ['change', 'change'],
  ['feed', 'feed'],
  ['run', 'run'],
  ['remind', 'remind'],
  ['unclear', 'unclear'],
  ['failed', 'failed'],
  ['blocked', 'blocked'],
  ['unblocked', 'blocked'],
]

/**
 * Gives the deliveries that have no kind the one that their key begins with. Rows from before the column, in the database or
 * in an export, have none. A released migration rests on this: what it makes of a row must never change.
 */
export async function fillKinds(db: Kysely<never>): Promise<void> {
  for (const [beginning, kind] of kinds)
    await sql`update deliveries set kind = ${kind} where kind = '' and key like ${`${beginning}:%`}`.execute(db)
  await sql`update deliveries set kind = 'notice' where kind = ''`.execute(db)
}
