import { checkMessage } from '../check/message.ts'
import type { Json } from '../check/problems.ts'
import { nextTs, type SlackChannel, type SlackMessage } from '../state.ts'
import { type Answer, type Call, type Method, refuse } from './method.ts'

const content = [
  'channel',
  'text',
  'blocks',
  'metadata',
  'unfurl_links',
  'unfurl_media',
  'thread_ts',
  'mrkdwn',
  'parse',
  'link_names',
]

/** The methods that post, change and show messages (docs.slack.dev/reference/methods). */
export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scopes: ['chat:write'],
    args: [...content, 'reply_broadcast', 'username', 'icon_emoji', 'icon_url'],
    required: ['channel'],
    run: (call) =>
      within(call, (channel) => {
        if (!channel.members.has(call.team.botUser)) return refuse('not_in_channel')
        const thread = call.args.thread_ts as string | undefined
        if (thread && !channel.messages.some((m) => m.ts === thread)) return refuse('thread_not_found')
        const message = write(call, channel, { ...(thread && { thread }) })
        return { ok: true, channel: channel.id, ts: message.ts, message: asJson(message, true) }
      }),
  },
  'chat.postEphemeral': {
    scopes: ['chat:write'],
    args: [...content, 'user'],
    required: ['channel', 'user'],
    run: (call) =>
      within(call, (channel) => {
        if (!channel.members.has(call.team.botUser)) return refuse('not_in_channel')
        if (!channel.members.has(String(call.args.user))) return refuse('user_not_in_channel')
        const thread = call.args.thread_ts as string | undefined
        const message = write(call, channel, { onlyFor: String(call.args.user), ...(thread && { thread }) })
        return { ok: true, message_ts: message.ts }
      }),
  },
  'chat.update': {
    scopes: ['chat:write'],
    args: [...content, 'ts', 'reply_broadcast'],
    required: ['channel', 'ts'],
    run: (call) =>
      within(call, (channel) => {
        const message = channel.messages.find((m) => m.ts === call.args.ts && !m.deleted && !m.onlyFor)
        if (!message) return refuse('message_not_found')
        if (message.botId !== call.team.botId) return refuse('cant_update_message')
        message.body = { ...message.body, ...bodyOf(call.args) }
        message.edits += 1
        return { ok: true, channel: channel.id, ts: message.ts, text: message.body.text }
      }),
  },
  'chat.delete': {
    scopes: ['chat:write'],
    args: ['channel', 'ts', 'as_user'],
    required: ['channel', 'ts'],
    run: (call) => {
      const channel = call.team.channels.get(String(call.args.channel))
      if (!channel) return refuse('channel_not_found')
      const message = channel.messages.find((m) => m.ts === call.args.ts && !m.deleted && !m.onlyFor)
      if (!message) return refuse('message_not_found')
      if (message.botId !== call.team.botId) return refuse('cant_delete_message')
      message.deleted = true
      return { ok: true, channel: channel.id, ts: message.ts }
    },
  },
}

function within(call: Call, then: (channel: SlackChannel) => Answer): Answer {
  const problems = checkMessage(call.args)
  if (problems.length) return refuse(call.args.blocks ? 'invalid_blocks' : 'invalid_arguments', problems)
  const missing = missingFile(call, call.args.blocks)
  if (missing) return refuse('invalid_blocks', [`slack_file ${missing} is not there or not complete`])
  const channel = call.team.channels.get(String(call.args.channel))
  if (!channel) return refuse('channel_not_found')
  if (channel.archived) return refuse('is_archived')
  return then(channel)
}

/** The first file that an image block names and that isn't there. */
function missingFile(call: Call, blocks: unknown): string | undefined {
  if (!Array.isArray(blocks)) return undefined
  for (const block of blocks as Json[]) {
    const id = (block.slack_file as Json | undefined)?.id as string | undefined
    if (id && !call.team.files.get(id)?.complete) return id
  }
  return undefined
}

function write(call: Call, channel: SlackChannel, extra: Partial<SlackMessage>): SlackMessage {
  const message: SlackMessage = {
    ts: nextTs(call.state, call.now),
    channel: channel.id,
    user: call.team.botUser,
    botId: call.team.botId,
    body: bodyOf(call.args),
    edits: 0,
    ...extra,
  }
  channel.messages.push(message)
  return message
}

export function bodyOf(args: Json): Json {
  return {
    text: args.text,
    ...(args.blocks !== undefined && { blocks: args.blocks }),
    ...(args.metadata !== undefined && { metadata: args.metadata }),
  }
}

/** A message as the Web API tells it. */
export function asJson(message: SlackMessage, withMetadata: boolean): Json {
  const { metadata, ...body } = message.body
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...(message.botId && { bot_id: message.botId }),
    ...(message.thread && { thread_ts: message.thread }),
    ...body,
    ...(withMetadata && metadata !== undefined && { metadata }),
  }
}
