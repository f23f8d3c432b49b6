import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'

/** The next number of this kind of row in a workspace, from 1; a number is never given again. */
export async function nextNumber(
  db: Kysely<Tables>,
  kind: string,
  platform: string,
  workspace: string,
): Promise<number> {
  const { value } = await db
    .insertInto('counters')
    .values({ name: JSON.stringify([kind, platform, workspace]), value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
