import { type Kysely, sql } from 'kysely'
import type { Going, QuotePage, QuotePlace } from '../../core/rows/forgetting.ts'
import type { Tables } from '../schema.ts'

const rowsAtOnce = 400

/** Small values may hold a headline, an answer that can be shared, or a key: they go whole, or by entries where they are lists. */
export async function quotesInValues(
  db: Kysely<Tables>,
  { finder }: Going,
  place: QuotePlace,
  take: boolean,
): Promise<QuotePage> {
  const [after, key] = Array.isArray(place.after) ? place.after : ['', '']
  const { rows } = await sql<{ namespace: string; key: string; value: string }>`select namespace, key, value from kv
    where (namespace, key) > (${after}, ${key}) order by namespace, key limit ${rowsAtOnce}`.execute(db)
  const held = rows.filter(
    (row) =>
      !['settings', 'staff', 'slack-installations'].includes(row.namespace) &&
      (finder.holds(row.key) || finder.holds(row.value)),
  )
  for (const row of take ? held : []) {
    const kept =
      row.namespace === 'there-already' && !finder.holds(row.key) ? withoutEntries(row.value, finder.holds) : undefined
    const at = { namespace: row.namespace, key: row.key }
    if (kept) await sql`update kv set value = ${kept} where namespace = ${at.namespace} and key = ${at.key}`.execute(db)
    else await sql`delete from kv where namespace = ${at.namespace} and key = ${at.key}`.execute(db)
  }
  const last = rows.length === rowsAtOnce ? rows.at(-1) : undefined
  const next = last && { table: place.table, after: [last.namespace, last.key] as const }
  return { table: 'kv', held: held.length, looked: rows.length, ...(next && { next }) }
}

/** Keyv’s JSON of a list, without those of its entries. */
function withoutEntries(json: string, holds: (text: string) => boolean): string | undefined {
  const kept: unknown = JSON.parse(json)
  if (typeof kept !== 'object' || kept === null || !('value' in kept) || !Array.isArray(kept.value)) return undefined
  return JSON.stringify({ ...kept, value: kept.value.filter((entry) => !holds(JSON.stringify(entry))) })
}
