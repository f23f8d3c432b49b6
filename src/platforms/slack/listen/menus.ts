import type { App, MessageShortcut } from '@slack/bolt'
import { say } from '../../../locales/index.ts'
import { notices } from '../../chat/notices.ts'
import { menuCallback } from '../register/manifest.ts'
import { invoke } from './invoke.ts'
import { renderedText } from './message-text.ts'
import type { Room } from './room.ts'

/** Entries of a message's own menu ("Brief this"): they work in threads too, where slash commands don't. */
export function listenToMenus(app: App, room: Room): void {
  app.shortcut<MessageShortcut>({ type: 'message_action' }, async ({ ack, shortcut }) => {
    await ack()
    const definition = room.desk.commands.find(
      ({ name, menu }) => menu !== undefined && menuCallback(name) === shortcut.callback_id,
    )
    const team = shortcut.team?.id ?? shortcut.user.team_id
    if (!team) return
    const message = shortcut.message as {
      ts: string
      thread_ts?: string
      text?: string
      blocks?: unknown
      attachments?: unknown
    }
    const asker = {
      team,
      user: shortcut.user.id,
      userName: shortcut.user.name,
      channel: shortcut.channel.id,
      channelName: shortcut.channel.name,
      ...(message.thread_ts && { thread: message.thread_ts }),
      responseUrl: shortcut.response_url,
      trigger: shortcut.trigger_id,
      message: { ts: message.ts, private: false },
      messageText: renderedText(message),
    }
    if (!definition) {
      const outdated = { cards: [notices.oldCommand(say.notices.thisEntry, room.prefix)], visible: 'asker' } as const
      return room.run('outdated menu', () => room.answers.give(asker, outdated))
    }
    room.run(`menu ${definition.name}`, () => invoke(room, asker, definition.name, {}, 'menu'))
  })
}
