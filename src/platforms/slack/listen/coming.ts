import type { App } from '@slack/bolt'
import type { Room } from './room.ts'

/** The app was invited to a channel: what waits for that goes out (docs.slack.dev/reference/events/member_joined_channel). */
export function listenToComing(app: App, room: Room): void {
  app.event('member_joined_channel', async ({ event, body }) => {
    const access = body.team_id ? await room.accesses.known(body.team_id) : undefined
    if (!access || event.user !== access.botUser) return
    await room.desk.opened({ platform: 'slack', workspace: access.team, channel: event.channel })
  })
}
