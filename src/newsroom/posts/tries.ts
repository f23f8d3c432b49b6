import { z } from 'zod'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { Rows } from '../../core/store.ts'

const schema = z.array(
  z.object({ at: z.number(), edit: z.boolean(), outcome: z.string(), reason: z.string().optional() }),
)

/** One try of a post: when its outcome was known, and what the platform answered. */
export type Try = Readonly<z.output<typeof schema>[number]>

/** The first is kept, and so many of the last. */
const lastKept = 19
const keptMs = 30 * 24 * 3_600_000

const tries = (rows: Rows) => rows.keyValues('tries')

/** What was tried for a post, oldest first; the middle of a long list is left out. */
export async function triesOf(rows: Rows, { id }: Pick<DeliveryRow, 'id'>): Promise<Try[]> {
  return schema.safeParse(await tries(rows).get<unknown>(id)).data ?? []
}

/** Writes a try down, for `/receipt`. Answers all that are kept of the post. */
export async function noteTry(
  rows: Rows,
  delivery: Pick<DeliveryRow, 'id' | 'ref'>,
  outcome: { readonly state: string; readonly reason?: string },
  at: number,
): Promise<readonly Try[]> {
  const before = await triesOf(rows, delivery)
  const reason = outcome.reason?.slice(0, 300)
  const now: Try = { at, edit: delivery.ref !== null, outcome: outcome.state, ...(reason && { reason }) }
  const all = [...before, now]
  const kept = all.length > lastKept + 1 ? [all[0]!, ...all.slice(-lastKept)] : all
  await tries(rows).set(delivery.id, kept, keptMs)
  return kept
}

/** For how long an edit has been tried in vain, by what is kept of it; milliseconds. */
export function editTriedFor(kept: readonly Try[], now: number): number {
  const before = kept.findLastIndex(({ edit, outcome }) => !edit || outcome === 'posted')
  return now - (kept[before + 1]?.at ?? now)
}
