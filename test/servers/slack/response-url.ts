import { checkMessage } from './check/message.ts'
import type { Json } from './check/problems.ts'
import { nextTs, type SlackMessage, type SlackState } from './state.ts'
import { bodyOf } from './web-api/chat.ts'

const known = [
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'metadata',
  'unfurl_links',
  'unfurl_media',
  'mrkdwn',
]

/** A post to a `response_url`: good five times in thirty minutes. Answers the HTTP status and body. */
export function respond(state: SlackState, id: string, args: Json, now: number): { status: number; body: string } {
  const url = state.responseUrls.get(id)
  if (!url) return { status: 404, body: 'no_such_url' }
  if (now > url.until) return { status: 404, body: 'expired_url' }
  if (url.uses >= 5) return { status: 404, body: 'used_url' }
  const unknown = Object.keys(args).filter((name) => !known.includes(name))
  // Slack shows uploads to the app alone until they are shared: a response URL can't name them (invalid_blocks, 404).
  if (JSON.stringify(args.blocks ?? []).includes('"slack_file"')) return { status: 404, body: 'invalid_blocks' }
  const problems = [
    ...unknown.map((name) => `unknown field ${name}`),
    ...(args.delete_original ? [] : checkMessage(args)),
  ]
  if (problems.length) {
    state.rejected.push(...problems.map((problem) => `response_url: ${problem}`))
    return { status: 400, body: 'invalid_payload' }
  }
  url.uses += 1
  const team = state.teams.get(url.team)!
  const channel = team.channels.get(url.channel)!
  const original = channel.messages.find((m) => m.ts === url.message)
  if (args.replace_original || args.delete_original) {
    if (!original) return { status: 404, body: 'no_original' }
    if (args.delete_original) original.deleted = true
    else {
      original.body = bodyOf(args)
      original.edits += 1
    }
    return { status: 200, body: 'ok' }
  }
  const message: SlackMessage = {
    ts: nextTs(state, now),
    channel: url.channel,
    user: team.botUser,
    botId: team.botId,
    ...(args.response_type !== 'in_channel' && { onlyFor: url.user }),
    ...(args.thread_ts !== undefined && { thread: String(args.thread_ts) }),
    body: bodyOf(args),
    edits: 0,
  }
  channel.messages.push(message)
  return { status: 200, body: 'ok' }
}
