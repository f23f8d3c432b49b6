import type { ChannelRef } from '../../core/place.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import { reminderCard } from '../cards/followup.ts'
import type { With } from '../newsroom.ts'
import { channelOf } from '../place.ts'

/** The reminder of a follow-up that is due: the next one is set and this one put in the outbox, both or neither. */
export async function remind(
  newsroom: With<'store' | 'calendar' | 'settings' | 'clock' | 'platforms'>,
  id: string,
): Promise<void> {
  const now = newsroom.clock()
  const followup = await newsroom.store.followups.byId(id)
  if (!followup || followup.nextReminder === null || followup.nextReminder > now) return
  const expected = followup.nextReminder
  const { count, next } = newsroom.calendar.planReminder(
    followup.reminders,
    now,
    await newsroom.settings.get(followup, 'reminder-hours'),
    await newsroom.settings.get(followup, 'reminder-times'),
  )
  const state =
    followup.state === 'snoozed' ? { state: followup.ownerId ? ('claimed' as const) : ('open' as const) } : {}
  const place = await placeOfReminder(newsroom, followup)
  await newsroom.store.transaction(async (rows) => {
    const first = await rows.followups.reschedule(id, expected, { nextReminder: next, reminders: count, ...state })
    if (!first) return
    await rows.deliveries.add({
      ...place,
      kind: 'remind',
      key: `remind:${id}:${count}:${expected}`,
      card: reminderCard({ ...followup, ...state }, count, next === null),
      article: null,
      at: now,
    })
  })
}

/** Under the post of its article, where that was posted in the same channel: a post's follow-ups go to its thread. */
async function placeOfReminder(newsroom: With<'store' | 'platforms'>, followup: FollowupRow): Promise<ChannelRef> {
  const place = channelOf(followup)
  if (place.thread || followup.article === null || !newsroom.platforms.get(place.platform)?.can.threads) return place
  const posts = await newsroom.store.deliveries.ofArticle(followup.article)
  const post = posts.find(
    ({ platform, workspace, channel, ref }) =>
      ref !== null && platform === place.platform && workspace === place.workspace && channel === place.channel,
  )
  return post?.ref ? { ...place, thread: post.ref.message } : place
}
