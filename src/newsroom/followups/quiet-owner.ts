import type { Workspace } from '../../core/place.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import type { With } from '../newsroom.ts'
import { keepMemberQuiet, type MemberQuiet, quietUntil } from '../quiet.ts'

const most = 500

/** Until when a reminder waits because its owner is to be left alone; what has a high priority waits for nobody. */
export async function ownerQuietUntil(
  newsroom: With<'store' | 'settings' | 'calendar' | 'clock'>,
  { platform, workspace, channel, ownerId, priority }: FollowupRow,
): Promise<number | null> {
  if (priority === 'high') return null
  // With nobody to call it is for the whole channel.
  return quietUntil(
    newsroom,
    ownerId === null ? { platform, workspace, channel } : { platform, workspace, member: ownerId },
  )
}

/** Whether somebody is to be left alone now. */
export async function isQuiet(
  newsroom: With<'store' | 'settings' | 'calendar' | 'clock'>,
  { platform, workspace }: Workspace,
  member: string | null,
): Promise<boolean> {
  return member !== null && (await quietUntil(newsroom, { platform, workspace, member })) !== null
}

/** A member's hours are others from now on, or none: the reminders that waited for the end of the old ones come by the new ones. */
export async function setMemberQuiet(
  newsroom: With<'store' | 'settings' | 'calendar' | 'clock'>,
  place: Workspace,
  member: string,
  quiet: MemberQuiet | undefined,
): Promise<void> {
  const { platform, workspace } = place
  const waitedFor = await quietUntil(newsroom, { platform, workspace, member })
  const waiting = await newsroom.store.followups.list({ platform, workspace, owner: member, limit: most })
  await newsroom.store.transaction(async (rows) => {
    await keepMemberQuiet(rows, place, member, quiet)
    if (waitedFor === null) return
    // Whoever had chosen that very moment by a snooze would be reminded at once: late is worse.
    for (const { id, nextReminder, reminders, due } of waiting)
      if (nextReminder === waitedFor && due !== null && due < waitedFor)
        await rows.followups.reschedule(id, waitedFor, { nextReminder: newsroom.clock(), reminders })
  })
}
