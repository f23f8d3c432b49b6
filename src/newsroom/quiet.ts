import { z } from 'zod'
import { readHours } from '../core/hours.ts'
import { type Workspace, workspaceKey } from '../core/place.ts'
import type { Rows } from '../core/store.ts'
import type { With } from './newsroom.ts'
import { zoneOf } from './place.ts'

/** Whom nothing shall be posted to in quiet hours: a channel, or a member, whatever the channel. */
export type Quiet = Workspace & ({ readonly channel: string } | { readonly member: string })

const schema = z.object({ hours: z.string(), timeZone: z.string() })

/** The hours in which a member is left alone, as `22:00-06:00`, and the zone by whose clock. */
export type MemberQuiet = Readonly<z.output<typeof schema>>

const members = (rows: Rows) => rows.keyValues('member-quiet')
const keyOf = (place: Workspace, member: string) => `${workspaceKey(place)}:${member}`

export async function memberQuiet(rows: Rows, place: Workspace, member: string): Promise<MemberQuiet | undefined> {
  return schema.safeParse(await members(rows).get<unknown>(keyOf(place, member))).data
}

/** Keeps a member's own hours; undefined takes them away. */
export async function keepMemberQuiet(
  rows: Rows,
  place: Workspace,
  member: string,
  quiet: MemberQuiet | undefined,
): Promise<void> {
  if (quiet) await members(rows).set(keyOf(place, member), quiet)
  else await members(rows).delete(keyOf(place, member))
}

/**
 * Until when a channel or a member is to be left alone: the end of the quiet hours that hold now; null outside of them. A channel's hours
 * are by the workspace's clock (`/desk set quiet`), a member's by their own (`/shift quiet`).
 */
export async function quietUntil(
  newsroom: With<'store' | 'settings' | 'calendar' | 'clock'>,
  whom: Quiet,
): Promise<number | null> {
  const { platform, workspace } = whom
  const place = { platform, workspace }
  if ('member' in whom) {
    const own = await memberQuiet(newsroom.store, place, whom.member)
    return own ? endOf(newsroom, own.hours, own.timeZone) : null
  }
  const hours = await newsroom.settings.get({ ...place, channel: whom.channel }, 'quiet')
  return hours ? endOf(newsroom, hours, await zoneOf(newsroom, place)) : null
}

function endOf({ calendar, clock }: With<'calendar' | 'clock'>, kept: string, timeZone: string): number | null {
  const hours = readHours(kept)
  return (hours && calendar.quietEnd(hours, timeZone, clock())) ?? null
}
