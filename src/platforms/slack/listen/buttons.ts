import type { App, BlockButtonAction } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import { notices } from '../../chat/notices.ts'
import { signed } from '../../chat/shares.ts'
import { type Asker, channelRef } from '../answer/asker.ts'
import { shareAction } from '../answer/share-button.ts'
import { invokeAction } from '../card/actions.ts'
import { readMetadata } from '../form/metadata.ts'
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
  return body.view ? askerInView(body, body.view) : askerAtMessage(body)
}

/** What is pressed in the home, or in an answer to that, says no channel: the view carries it. */
function askerInView(
  body: BlockButtonAction,
  view: { readonly type: string; readonly private_metadata?: string },
): Asker | undefined {
  const metadata = readMetadata(view.private_metadata)
  const team = body.team?.id ?? body.user.team_id
  if (!metadata || !team) return undefined
  return {
    team,
    user: body.user.id,
    userName: body.user.name ?? '',
    channel: metadata.channel,
    channelName: metadata.channelName,
    view: { type: view.type === 'home' ? 'home' : 'modal', metadata: view.private_metadata ?? '' },
    ...(body.trigger_id && { trigger: body.trigger_id }),
  }
}

function askerAtMessage(body: BlockButtonAction): Asker | undefined {
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
  const cards = await room.shares.take(id)
  const tell = (card: Card) => room.answers.give(asker, { cards: [card], visible: 'asker' })
  if (!cards) return tell(notices.oldShare())
  const { member } = await room.people.find(asker.team, asker.user, asker.userName)
  const place = { ...channelRef(asker), channelName: asker.channelName }
  const reply = await room.desk.share({ cards, place, member })
  if (reply.visible === 'asker') {
    await room.shares.giveBack(id, cards)
    return room.answers.give(asker, reply)
  }
  for (const [i, card] of signed(reply.cards, member.name).entries()) {
    const outcome = await room.poster.post(channelRef(asker), card, `share ${id} ${i}`)
    if (outcome.state === 'posted') {
      await room.desk.shared(outcome.ref, card)
      continue
    }
    if (outcome.state !== 'unclear') await room.shares.giveBack(id, cards)
    return tell(notices.notShared(outcome.reason))
  }
}
