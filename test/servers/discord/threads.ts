import { type Answer, ok, trouble } from './answer.ts'
import type { Body } from './body.ts'
import type { Context } from './context.ts'
import { has, permission } from './permissions.ts'
import { againstSpec } from './schema.ts'
import type { Channel } from './state.ts'

/** POST /channels/{channel}/messages/{message}/threads: the thread's id is the message's. */
export function createThread(context: Context, channelId: string, messageId: string, sent: Body): Answer {
  const channel = context.state.channels.get(channelId)
  if (!channel) return trouble.unknownChannel()
  if (!has(channel.permissions, permission.viewChannel)) return trouble.missingAccess()
  if (!has(channel.permissions, permission.createThreads)) return trouble.missingPermissions()
  const message = context.state.messages.get(messageId)
  if (!message || message.channel !== channelId) return trouble.unknownMessage()
  const reasons = againstSpec('CreateTextThreadWithMessageRequest', sent.json)
  if (reasons.length) return trouble.invalidForm(reasons)
  if (context.state.channels.has(messageId)) return trouble.threadExists()
  const name = (sent.json as { name: string }).name
  if ([...name].length < 1 || [...name].length > 100) return trouble.invalidForm(['/name 1 to 100'])
  const thread: Channel = { ...channel, id: messageId, name, type: 11, parent: channelId }
  context.state.channels.set(messageId, thread)
  context.state.guilds.get(channel.guild)?.channels.set(messageId, thread)
  context.dispatch('THREAD_CREATE', channelJson(thread))
  context.changed()
  return ok(channelJson(thread), 201)
}

export function channelJson(channel: Channel) {
  return {
    id: channel.id,
    type: channel.type,
    ...(channel.guild && { guild_id: channel.guild }),
    name: channel.name,
    parent_id: channel.parent ?? null,
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    ...(channel.type === 11 && {
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: '2020-01-01T00:00:00Z',
        locked: false,
      },
    }),
  }
}
