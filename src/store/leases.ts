import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'

/**
 * Lets go of everything that workers hold. Right only where no other process can have the database open: then whoever
 * held it is gone, and its work need not wait for the end of the lease.
 */
export async function releaseLeases(db: Kysely<Tables>): Promise<void> {
  for (const table of ['feeds', 'items', 'deliveries', 'rereads'] as const) {
    await db.updateTable(table).set({ leaseUntil: 0 }).where('leaseUntil', '>', 0).execute()
  }
}
