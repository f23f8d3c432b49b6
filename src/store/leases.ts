import { type Kysely, sql } from 'kysely'
import { unfinished } from './rows/delivery-columns.ts'
import type { Tables } from './schema.ts'

/**
 * Lets go of everything that workers hold. Right only where no other process can have the database open: then whoever
 * held it is gone, and its work need not wait for the end of the lease.
 */
export async function releaseLeases(db: Kysely<Tables>): Promise<void> {
  for (const table of ['feeds', 'rereads'] as const) {
    await db.updateTable(table).set({ leaseUntil: 0 }).where('leaseUntil', '>', 0).execute()
  }
  // As where its lease runs out: an item that ends each process that reads it holds up nobody behind it.
  const attempts = sql<number>`case when state = 'new' then attempts + 1 else attempts end`
  await db.updateTable('items').set({ leaseUntil: 0, attempts }).where('leaseUntil', '>', 0).execute()
  // Of all that was ever posted few are unfinished, and an index has those.
  await db.updateTable('deliveries').set({ leaseUntil: 0 }).where(unfinished()).where('leaseUntil', '>', 0).execute()
}
