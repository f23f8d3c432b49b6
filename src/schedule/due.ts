import { channelKey, type Job } from '../core/queue.ts'
import type { Rows } from '../core/store.ts'

const most = 200
/** Channels are many where many workspaces are: a busy one may not keep the others off the list. */
const mostChannels = 2000

/** What has come due: each row's own column says so, and a job only carries the row's key to a worker. */
export async function dueJobs(rows: Rows, now: number): Promise<Job[]> {
  const [feeds, items, reminders, schedules, channels, looks, embargoes, leaving] = await Promise.all([
    rows.feeds.due(now, most),
    rows.items.due(now, most),
    rows.followups.dueReminders(now, most),
    rows.schedules.due(now, most),
    rows.deliveries.dueChannels(now, mostChannels),
    rows.rereads.due(now, most),
    rows.embargoes.due(now, most),
    rows.leaving.due(now, most),
  ])
  return [
    ...channels.map((channel): Job => ({ kind: 'post', key: channelKey(channel) })),
    ...reminders.map((key): Job => ({ kind: 'remind', key })),
    ...embargoes.map((key): Job => ({ kind: 'release', key })),
    ...leaving.map((key): Job => ({ kind: 'leave', key })),
    ...schedules.map((key): Job => ({ kind: 'run', key })),
    ...items.map((key): Job => ({ kind: 'read', key })),
    ...looks.map((key): Job => ({ kind: 'look', key })),
    ...feeds.map((key): Job => ({ kind: 'poll', key })),
  ]
}
