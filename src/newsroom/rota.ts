import { z } from 'zod'
import { type Workspace, workspaceKey } from '../core/place.ts'
import type { Shift } from '../core/rota.ts'
import type { Rows } from '../core/store.ts'
import type { With } from './newsroom.ts'

const schema = z.array(
  z.object({
    number: z.number(),
    memberId: z.string(),
    memberName: z.string(),
    days: z.array(z.number()),
    hours: z.string(),
    timeZone: z.string(),
  }),
)

/** Who is on, when: weekly slots of people, each with a number of its own. */
export type Rota = Readonly<z.output<typeof schema>>
export type RotaSlot = Rota[number]

/** What the audit keeps of a rota. */
export const rotaSchema = schema

const dayMs = 86_400_000

export async function rotaOf(rows: Rows, place: Workspace): Promise<Rota> {
  return schema.safeParse(await rows.keyValues('rota').get<unknown>(workspaceKey(place))).data ?? []
}

export async function keepRota(rows: Rows, place: Workspace, rota: Rota): Promise<void> {
  await rows.keyValues('rota').set(workspaceKey(place), rota)
}

/** Who is on now, and who comes next: those whose shifts begin first of all that begin within a week. */
export async function onDuty(
  { store, calendar, clock }: With<'store' | 'calendar' | 'clock'>,
  place: Workspace,
): Promise<{ readonly now: readonly Shift<RotaSlot>[]; readonly next: readonly Shift<RotaSlot>[] }> {
  const at = clock()
  const shifts = calendar.shifts(await rotaOf(store, place), at, at + 7 * dayMs)
  const coming = shifts.filter(({ from }) => from > at)
  return { now: shifts.filter(({ from }) => from <= at), next: coming.filter(({ from }) => from === coming[0]!.from) }
}
