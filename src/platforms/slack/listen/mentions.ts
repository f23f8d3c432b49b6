import type { App } from '@slack/bolt'
import { invokeTyped } from './invoke.ts'
import type { Room } from './room.ts'
import { afterMention } from './typed-text.ts'

/** "@Nightdesk sources …" in a channel or a thread: a command, answered in the thread. */
export function listenToMentions(app: App, room: Room): void {
  app.event('app_mention', async ({ event, body, context }) => {
    const { user } = event
    if (!user || !body.team_id) return
    const words = afterMention(event.text.slice(0, 40_000), context.botUserId ?? '')
    const asker = {
      team: body.team_id,
      user,
      userName: '',
      channel: event.channel,
      channelName: '',
      thread: event.thread_ts ?? event.ts,
      inPublic: true as const,
    }
    room.run('mention', () => invokeTyped(room, asker, words || 'help', 'mention'))
  })
}
