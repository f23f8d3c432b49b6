import type { App, BlockButtonAction } from '@slack/bolt'
import type { Asker } from '../answer/asker.ts'
import { noticeCard } from '../answer/notices.ts'
import { shareAction, sharedCards } from '../answer/shares.ts'
import { invokeAction } from '../card/actions.ts'
import { invokeTyped } from './invoke.ts'
import type { Room } from './room.ts'

/** Pressed buttons: the value is a command as typed. Links and everything else are only acknowledged. */
export function listenToButtons(app: App, room: Room): void {
  app.action<BlockButtonAction>({ type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack()
    const asker = askerOf(body)
    if (!asker || !('value' in action)) return
    if (action.action_id === shareAction) room.run('share', () => share(room, asker, action.value ?? ''))
    if (action.action_id.startsWith(invokeAction)) {
      room.run('button', () => invokeTyped(room, asker, action.value ?? '', 'button'))
    }
  })
}

function askerOf(body: BlockButtonAction): Asker | undefined {
  const container = body.container as {
    message_ts?: string
    channel_id?: string
    is_ephemeral?: boolean
    thread_ts?: string
  }
  const channel = body.channel?.id ?? container.channel_id
  const team = body.team?.id ?? body.user.team_id
  if (!channel || !team) return undefined
  return {
    team,
    user: body.user.id,
    userName: body.user.name ?? '',
    channel,
    channelName: body.channel?.name ?? '',
    ...(container.thread_ts && { thread: container.thread_ts }),
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(body.trigger_id && { trigger: body.trigger_id }),
    ...(container.message_ts && { message: { ts: container.message_ts, private: container.is_ephemeral === true } }),
  }
}

/** Shows a private answer to the channel, once however often it is pressed. */
async function share(room: Room, asker: Asker, id: string): Promise<void> {
  const cards = room.shares.find(id)
  if (!cards) {
    const card = noticeCard('This answer is no longer at hand.', 'Ask again to share it.')
    return room.answers.give(asker, { cards: [card], visible: 'asker' })
  }
  const { member } = await room.people.find(asker.team, asker.user, asker.userName)
  const place = {
    platform: 'slack',
    workspace: asker.team,
    channel: asker.channel,
    ...(asker.thread && { thread: asker.thread }),
  }
  for (const [i, card] of sharedCards(cards, member.name).entries()) {
    const outcome = await room.poster.post(place, card, `share ${id} ${i}`)
    if (outcome.state === 'posted') continue
    const notice = noticeCard('The answer could not be shared.', outcome.reason)
    return room.answers.give(asker, { cards: [notice], visible: 'asker' })
  }
}
