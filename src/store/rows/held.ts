import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'

/** Whether a row is held until just `leaseUntil`; whoever took it since has another end. */
export async function holdsLease(
  db: Kysely<Tables>,
  table: 'feeds' | 'items',
  id: string,
  leaseUntil: number,
): Promise<boolean> {
  const held = db.selectFrom(table).select('id').where('id', '=', id).where('leaseUntil', '=', leaseUntil)
  return (await held.executeTakeFirst()) !== undefined
}
