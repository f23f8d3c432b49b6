import type { SlackChannel } from '../state.ts'
import { asJson } from './chat.ts'
import { type Answer, type Call, type Method, refuse } from './method.ts'

const page = ['channel', 'limit', 'oldest', 'latest', 'inclusive', 'include_all_metadata', 'cursor']
const reading = ['channels:history', 'groups:history', 'im:history']

/** The methods that read channels. */
export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': {
    scopes: ['channels:read', 'groups:read'],
    args: ['channel', 'include_locale', 'include_num_members'],
    required: ['channel'],
    run: (call) =>
      found(call, (channel) => ({
        ok: true,
        channel: {
          id: channel.id,
          name: channel.name,
          is_channel: true,
          is_archived: channel.archived,
          is_member: channel.members.has(call.team.botUser),
        },
      })),
  },
  'conversations.list': {
    scopes: ['channels:read', 'groups:read'],
    args: ['types', 'limit', 'cursor', 'exclude_archived'],
    run: ({ team, args }) => {
      const all = [...team.channels.values()].filter(({ id }) => !id.startsWith('D'))
      const from = Number(args.cursor || 0)
      // Pages are shorter than what was asked for, as Slack's may be.
      const to = Math.min(from + Math.min(Number(args.limit ?? 100), 3), all.length)
      return {
        ok: true,
        channels: all.slice(from, to).map((channel) => ({
          id: channel.id,
          name: channel.name,
          is_archived: channel.archived,
          is_member: channel.members.has(team.botUser),
        })),
        response_metadata: { next_cursor: to < all.length ? String(to) : '' },
      }
    },
  },
  'conversations.history': {
    scopes: reading,
    args: page,
    required: ['channel'],
    run: (call) => list(call, (m) => m.thread === undefined || m.thread === m.ts),
  },
  'conversations.replies': {
    scopes: reading,
    args: [...page, 'ts'],
    required: ['channel', 'ts'],
    run: (call) => list(call, (m) => m.ts === call.args.ts || m.thread === call.args.ts),
  },
  'conversations.open': {
    scopes: ['im:write'],
    args: ['users', 'return_im'],
    required: ['users'],
    run: (call) => {
      const user = String(call.args.users)
      const found = call.team.users.get(user)
      if (!found) return refuse('user_not_found')
      if (found.gone) return refuse('user_disabled')
      const id = `D${user.slice(1)}`
      if (!call.team.channels.has(id)) {
        const members = new Set([user, call.team.botUser])
        call.team.channels.set(id, { id, name: 'directmessage', members, archived: false, messages: [] })
      }
      return { ok: true, channel: { id } }
    },
  },
}

function found(call: Call, then: (channel: SlackChannel) => Answer): Answer {
  const channel = call.team.channels.get(String(call.args.channel))
  return channel ? then(channel) : refuse('channel_not_found')
}

function list(call: Call, belongs: (message: SlackChannel['messages'][number]) => boolean): Answer {
  return found(call, (channel) => {
    const scope = channel.id.startsWith('D') ? 'im:history' : 'channels:history'
    if (!call.token.scopes.has(scope)) return refuse('missing_scope', [`${channel.id} needs ${scope}`])
    if (!channel.members.has(call.team.botUser)) return refuse('not_in_channel')
    const { oldest, latest, limit, cursor } = call.args
    const all = channel.messages
      .filter((m) => !m.onlyFor && !m.deleted && belongs(m))
      .filter(
        (m) =>
          (oldest === undefined || Number(m.ts) > Number(oldest)) &&
          (latest === undefined || Number(m.ts) < Number(latest)),
      )
      .reverse()
    const from = Number(cursor || 0)
    const to = from + Math.min(Number(limit ?? 100), call.state.historyPage, 999)
    const whole = String(call.args.include_all_metadata) === 'true' && call.token.scopes.has('metadata.message:read')
    return {
      ok: true,
      messages: all.slice(from, to).map((m) => asJson(m, whole)),
      has_more: to < all.length,
      response_metadata: { next_cursor: to < all.length ? String(to) : '' },
    }
  })
}
