import { type Answer, ok, trouble } from './answer.ts'
import type { Body } from './body.ts'
import type { Context } from './context.ts'
import { checkMessage, messageJson, storeMessage } from './messages.ts'
import { has, permission } from './permissions.ts'
import { againstSpec } from './schema.ts'
import type { Channel, Json } from './state.ts'

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

/** POST /channels/{channel}/threads in a forum: a thread that begins with a message of its own id. */
export function createForumPost(context: Context, channelId: string, sent: Body): Answer {
  const { state } = context
  const channel = state.channels.get(channelId)
  if (!channel) return trouble.unknownChannel()
  if (!has(channel.permissions, permission.viewChannel)) return trouble.missingAccess()
  if (channel.type !== 15) return trouble.wrongKind()
  if (!has(channel.permissions, permission.sendMessages)) return trouble.missingPermissions()
  const { name, message: body = {} } = (sent.json ?? {}) as Json
  const reasons = againstSpec('CreateForumThreadRequest', sent.json)
  if (typeof name !== 'string' || [...name].length < 1 || [...name].length > 100) reasons.push('/name 1 to 100')
  if (reasons.length) return trouble.invalidForm(reasons)
  const wrong = checkMessage('BaseCreateMessageCreateRequest', body, sent)
  if (wrong) return wrong
  const id = context.newId()
  const thread: Channel = { ...channel, id, name, type: 11, parent: channelId }
  state.channels.set(id, thread)
  state.guilds.get(channel.guild)?.channels.set(id, thread)
  const message = storeMessage(context, id, body, sent, { id })
  return ok({ ...channelJson(thread), message: messageJson(context, message) }, 201)
}

/** GET /guilds/{guild}/threads/active */
export function activeThreads({ state }: Context, guild: string): Answer {
  const threads = [...state.channels.values()].filter((channel) => channel.guild === guild && channel.type === 11)
  return ok({ threads: threads.map(channelJson), members: [] })
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
