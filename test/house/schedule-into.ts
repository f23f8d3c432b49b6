import type { ChannelRef } from '../../src/core/place.ts'
import type { House } from './house.ts'

/** A channel that the desk posts to each morning. */
export async function scheduleInto({ newsroom, now }: House, to: ChannelRef): Promise<void> {
  await newsroom.store.schedules.add({
    ...to,
    channelName: 'politics',
    what: 'followups',
    cron: '0 8 * * *',
    spoken: 'daily 08:00',
    timeZone: 'Etc/UTC',
    nextRun: now() + 86_400_000,
    createdBy: 'ann',
    createdAt: now(),
  })
}
