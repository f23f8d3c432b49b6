import type { App } from '@slack/bolt'
import { invokeTyped } from './invoke.ts'
import type { Room } from './room.ts'
import { decodeTyped } from './typed-text.ts'

/** `/brief https://…`: acknowledged at once, answered by `response_url`. */
export function listenToSlash(app: App, room: Room): void {
  app.command(/^\//, async ({ ack, body }) => {
    await ack()
    const word = body.command.slice(1)
    const name = word.startsWith(room.prefix) ? word.slice(room.prefix.length) : word
    const asker = {
      team: body.team_id,
      user: body.user_id,
      userName: body.user_name,
      channel: body.channel_id,
      channelName: body.channel_name,
      responseUrl: body.response_url,
      trigger: body.trigger_id,
    }
    room.run(`/${name}`, () => invokeTyped(room, asker, `${name} ${decodeTyped(body.text ?? '')}`, 'command'))
  })
}
