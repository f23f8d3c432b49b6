import { type Answer, ok, trouble } from './answer.ts'
import type { Body } from './body.ts'
import type { Context } from './context.ts'
import { againstSpec } from './schema.ts'
import type { Channel } from './state.ts'
import { channelJson } from './threads.ts'

/** POST /users/@me/channels: the channel of the bot and one person. It opens for those as well who take no messages. */
export function openPrivate(context: Context, sent: Body): Answer {
  const reasons = againstSpec('CreatePrivateChannelRequest', sent.json)
  if (reasons.length) return trouble.invalidForm(reasons)
  const { recipient_id: recipient } = sent.json as { recipient_id: string }
  const { state } = context
  if (!state.people.has(recipient)) return trouble.unknownUser()
  const there = [...state.channels.values()].find((channel) => channel.recipient === recipient)
  if (there) return ok(channelJson(there))
  const channel: Channel = { id: context.newId(), guild: '', name: '', type: 1, recipient, permissions: -1n }
  state.channels.set(channel.id, channel)
  return ok(channelJson(channel))
}
