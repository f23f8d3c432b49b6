import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import { writtenOnce } from '../written.ts'

const held = (table: 'feeds' | 'items') =>
  writtenOnce((db, { id, leaseUntil }: { id: string; leaseUntil: number }) =>
    db.selectFrom(table).select('id').where('id', '=', id).where('leaseUntil', '=', leaseUntil),
  )
const heldIn = { feeds: held('feeds'), items: held('items') }

/** Whether a row is held until just `leaseUntil`; whoever took it since has another end. */
export async function holdsLease(
  db: Kysely<Tables>,
  table: keyof typeof heldIn,
  id: string,
  leaseUntil: number,
): Promise<boolean> {
  return (await heldIn[table](db, { id, leaseUntil })).length > 0
}
