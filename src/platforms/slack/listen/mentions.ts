import type { App } from '@slack/bolt'
import { createSeen } from '../../chat/seen.ts'
import { invokeTyped } from './invoke.ts'
import type { Room } from './room.ts'
import { afterMention } from './typed-text.ts'

/** How long after a message its edit may still be what asks first. */
const editableMs = 60 * 60_000

/** "@Nightdesk sources …" in a channel or a thread: a command, answered in the thread. Slack sends an edited one again. */
export function listenToMentions(app: App, room: Room): void {
  const asked = createSeen(room.clock)
  app.event('app_mention', async ({ event, body, context }) => {
    const { user } = event
    if (!user || !body.team_id) return
    const isOld = 'edited' in event && room.clock() - Number(event.ts) * 1000 > editableMs
    if (isOld || asked(`${body.team_id} ${event.channel} ${event.ts}`)) return
    const words = afterMention(event.text.slice(0, 40_000), context.botUserId ?? '')
    const asker = {
      team: body.team_id,
      user,
      userName: '',
      channel: event.channel,
      channelName: '',
      thread: event.thread_ts ?? event.ts,
      inPublic: true as const,
      mention: event.ts,
    }
    const id = `${body.team_id} ${event.channel} ${event.ts}`
    room.run('mention', () =>
      room.mentioned.hold(id, asker, () => invokeTyped(room, asker, words || 'help', 'mention')),
    )
  })
}
