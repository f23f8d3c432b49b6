import type { ChannelRef } from '../../core/place.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import { say } from '../../locales/index.ts'
import { type Called, calledBy, escalationCard, reminderCard } from '../cards/reminder.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'
import { givenByRota, keepHanded } from './by-rota.ts'
import { isQuiet, ownerQuietUntil } from './quiet-owner.ts'
import { aboutOf, showFollowup, threadOfFollowup } from './show.ts'
import { placeToTell } from './told.ts'

/**
 * The reminder of a follow-up that is due: the next one is set, this one put in the outbox, and its message marked, all or nothing.
 * What nobody has goes to whoever is on. In its owner's quiet hours it waits for their end. The first one calls its owner, the next ones
 * the backup as well, each privately where the platform can; the last one is also told where the desk is minded.
 */
export async function remind(
  newsroom: With<'store' | 'calendar' | 'settings' | 'clock' | 'platforms'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const found = await newsroom.store.followups.byId(id)
  if (!found || found.nextReminder === null || found.nextReminder > now) return
  const expected = found.nextReminder
  const { followup, onDuty, handed } = await givenByRota(newsroom, found)
  const quiet = onDuty ? null : await ownerQuietUntil(newsroom, followup)
  if (quiet !== null) {
    await newsroom.store.followups.reschedule(id, expected, { nextReminder: quiet, reminders: followup.reminders })
    return
  }
  const { count, next } = newsroom.calendar.planReminder(
    followup.reminders,
    now,
    await newsroom.settings.get(followup, 'reminder-hours'),
    await newsroom.settings.get(followup, 'reminder-times'),
  )
  const state =
    followup.state === 'snoozed' ? { state: followup.ownerId ? ('claimed' as const) : ('open' as const) } : {}
  const place = await placeOfReminder(newsroom, followup)
  const minders = await newsroom.settings.get(followup, 'ops-channel')
  const reminded = { ...followup, ...state, nextReminder: next }
  // The backup's own quiet hours hold nothing back: they are named, and not called.
  const calls = (await isQuiet(newsroom, followup, followup.backupId)) ? { ...reminded, backupId: null } : reminded
  const scene = { now, about: await aboutOf(newsroom.store, followup) }
  await newsroom.store.transaction(async (rows) => {
    const first = await rows.followups.reschedule(id, expected, { nextReminder: next, reminders: count, ...state })
    if (!first) return
    if (handed) await keepHanded(rows, followup, now)
    const key = `remind:${id}:${count}:${expected}`
    for (const { called, to } of audiences(newsroom, calls, place, count))
      await rows.deliveries.add({
        ...to,
        kind: 'remind',
        key: to.instead && called[0]!.id !== followup.ownerId ? `${key}:${called[0]!.id}` : key,
        card: reminderCard(reminded, scene, { called, count, last: next === null }),
        article: null,
        at: now,
      })
    await showFollowup(rows, reminded, {
      now,
      said: [...(handed ? [say.followups.handedOn(followup.ownerName)] : []), say.followups.reminded(count)].join(
        ' · ',
      ),
    })
    if (next === null && count > 1 && minders !== undefined && minders !== followup.channel)
      await rows.deliveries.add({
        platform: followup.platform,
        workspace: followup.workspace,
        channel: minders,
        kind: 'remind',
        key: `escalate:${id}:${count}:${expected}`,
        card: escalationCard(reminded, scene, count),
        article: null,
        at: now,
      })
  })
}

/** Who is called where: each privately, or all of them in the channel. */
function audiences(
  newsroom: With<'platforms'>,
  followup: FollowupRow,
  place: ChannelRef,
  count: number,
): readonly { readonly called: readonly Called[]; readonly to: ReturnType<typeof placeToTell> }[] {
  const called = calledBy(followup, count)
  const alone = called.map((one) => ({ called: [one], to: placeToTell(newsroom, place, one.id) }))
  return alone.some(({ to }) => to.instead) ? alone : [{ called, to: place }]
}

/** Under its own message; under the post of its article, where it has none yet and that was posted in the same channel. */
async function placeOfReminder(newsroom: With<'store' | 'platforms'>, followup: FollowupRow): Promise<ChannelRef> {
  const place = channelOf(followup)
  const thread = await threadOfFollowup(newsroom, followup)
  if (thread) return { ...place, thread }
  if (followup.article === null || !newsroom.platforms.get(place.platform)?.can.threads) return place
  const posts = await newsroom.store.deliveries.ofArticle(followup.article)
  const post = posts.find(
    ({ platform, workspace, channel, ref }) =>
      ref !== null && platform === place.platform && workspace === place.workspace && channel === place.channel,
  )
  return post?.ref ? { ...place, thread: post.ref.message } : place
}
