import { z } from 'zod'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { Rows } from '../../core/store.ts'
import { say } from '../../locales/index.ts'
import { followupsIcs } from '../files/followups-ics.ts'
import type { With } from '../newsroom.ts'
import { hashOf, secretAddresses } from '../secret-address.ts'
import { aboutOf } from './show.ts'

/** Whose due dates a calendar has; null is all of the workspace. */
export interface CalendarOf {
  readonly place: Workspace
  /** Who asked for it, and may take it back. */
  readonly member: string
  readonly owner: string | null
  readonly ownerName: string | null
}

const mostDates = 1000

/** The addresses of calendars; `member` is who asked for one, since that is kept. */
export const calendarAddresses = secretAddresses('calendars', {
  member: z.string().optional(),
  platform: z.string(),
  workspace: z.string(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
})

/** One address for each who asks, and for whose dates. */
const of = ({ place, member, owner }: CalendarOf) => [workspaceKey(place), member, owner]

/** Since when there is one; undefined where there is none. */
export async function calendarSince(rows: Rows, calendar: CalendarOf): Promise<number | undefined> {
  return (await calendarAddresses.kept(rows, of(calendar)))?.at
}

/** Makes the path of a new address; one that was given out before for the same opens nothing any more. */
export async function issueCalendar({ store, clock }: With<'store' | 'clock'>, calendar: CalendarOf): Promise<string> {
  const { owner, ownerName } = calendar
  const { platform, workspace } = calendar.place
  return `/calendar/${await calendarAddresses.issue(store, of(calendar), { platform, workspace, owner, ownerName, member: calendar.member }, clock())}.ics`
}

/** False where there was none. */
export const revokeCalendar = (rows: Rows, calendar: CalendarOf): Promise<boolean> =>
  calendarAddresses.revoke(rows, of(calendar))

/**
 * The calendar that an address names ('<id>.<secret>'), with a mark that changes when it does. Undefined where it opens none: unknown,
 * taken back or wrong look the same, and the secret is compared in constant time.
 */
export async function readCalendar(
  { store }: With<'store'>,
  name: string,
): Promise<{ readonly body: string; readonly etag: string } | undefined> {
  const kept = await calendarAddresses.open(store, name)
  if (!kept) return undefined
  const { platform, workspace, owner } = kept
  const open = await store.followups.list({ platform, workspace, ...(owner !== null && { owner }), limit: mostDates })
  const followups = []
  for (const followup of open) followups.push({ followup, about: await aboutOf(store, followup) })
  const body = followupsIcs(owner === null ? say.followups.many : say.followups.of(kept.ownerName ?? owner), followups)
  return { body, etag: `"${hashOf(body)}"` }
}
