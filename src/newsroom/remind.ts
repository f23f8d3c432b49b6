import { reminderCard } from './cards/followup.ts'
import type { Newsroom } from './newsroom.ts'
import { channelOf } from './place.ts'

/** The reminder of a follow-up that is due: the next one is set and this one put in the outbox, both or neither. */
export async function remind(newsroom: Newsroom, id: string): Promise<void> {
  const now = newsroom.clock()
  const followup = await newsroom.store.followups.byId(id)
  if (!followup || followup.nextReminder === null || followup.nextReminder > now) return
  const expected = followup.nextReminder
  const read = async (name: string) => Number(await newsroom.settings.get(followup.platform, followup.workspace, name))
  const { count, next } = newsroom.calendar.planReminder(
    followup.reminders,
    now,
    await read('reminder-hours'),
    await read('reminder-times'),
  )
  const state =
    followup.state === 'snoozed' ? { state: followup.ownerId ? ('claimed' as const) : ('open' as const) } : {}
  await newsroom.store.transaction(async (rows) => {
    const first = await rows.followups.reschedule(id, expected, { nextReminder: next, reminders: count, ...state })
    if (!first) return
    await rows.deliveries.add({
      ...channelOf(followup),
      key: `remind:${id}:${count}:${expected}`,
      card: reminderCard({ ...followup, ...state }, count, next === null),
      article: null,
      at: now,
    })
  })
}
