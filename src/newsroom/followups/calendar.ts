import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { Rows } from '../../core/store.ts'
import { followupsIcs } from '../files/followups-ics.ts'
import type { With } from '../newsroom.ts'
import { aboutOf } from './show.ts'

/** Whose due dates a calendar has; null is all of the workspace. */
export interface CalendarOf {
  readonly place: Workspace
  /** Who asked for it, and may take it back. */
  readonly member: string
  readonly owner: string | null
  readonly ownerName: string | null
}

const schema = z.object({
  platform: z.string(),
  workspace: z.string(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** SHA-256 of the secret: the secret itself is kept nowhere. */
  hash: z.string(),
  at: z.number(),
})

/** What is kept of an address. */
export type KeptCalendar = Readonly<z.output<typeof schema>>

/** Bytes of a secret: 256 bits. */
const secretBytes = 32
const idLength = 22
const mostDates = 1000

const calendars = (rows: Rows) => rows.keyValues('calendars')
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** One address for each who asks, and for whose dates: it names the row, and opens nothing by itself. */
function idOf({ place, member, owner }: CalendarOf): string {
  return hashOf(JSON.stringify([workspaceKey(place), member, owner])).slice(0, idLength)
}

export async function keptCalendar(rows: Rows, of: CalendarOf): Promise<KeptCalendar | undefined> {
  return schema.safeParse(await calendars(rows).get<unknown>(idOf(of))).data
}

/** Makes the path of a new address; one that was given out before for the same opens nothing any more. */
export async function issueCalendar({ store, clock }: With<'store' | 'clock'>, of: CalendarOf): Promise<string> {
  const secret = randomBytes(secretBytes).toString('base64url')
  const { platform, workspace } = of.place
  const { owner, ownerName } = of
  const kept: KeptCalendar = { platform, workspace, owner, ownerName, hash: hashOf(secret), at: clock() }
  await calendars(store).set(idOf(of), kept)
  return `/calendar/${idOf(of)}.${secret}.ics`
}

/** False where there was none. */
export async function revokeCalendar(rows: Rows, of: CalendarOf): Promise<boolean> {
  const there = (await keptCalendar(rows, of)) !== undefined
  await calendars(rows).delete(idOf(of))
  return there
}

/**
 * The calendar that an address names ('<id>.<secret>'), with a mark that changes when it does. Undefined where it opens none: unknown,
 * taken back or wrong look the same, and the secret is compared in constant time.
 */
export async function readCalendar(
  { store }: With<'store'>,
  name: string,
): Promise<{ readonly body: string; readonly etag: string } | undefined> {
  const [id = '', secret = ''] = name.split('.', 2)
  const kept = schema.safeParse(await calendars(store).get<unknown>(id)).data
  const wanted = Buffer.from(kept?.hash ?? hashOf(''))
  const same = timingSafeEqual(wanted, Buffer.from(hashOf(secret)))
  if (!kept || !same) return undefined
  const { platform, workspace, owner } = kept
  const open = await store.followups.list({ platform, workspace, ...(owner !== null && { owner }), limit: mostDates })
  const followups = []
  for (const followup of open) followups.push({ followup, about: await aboutOf(store, followup) })
  const body = followupsIcs(owner === null ? 'Follow-ups' : `Follow-ups of ${kept.ownerName ?? owner}`, followups)
  return { body, etag: `"${hashOf(body)}"` }
}
