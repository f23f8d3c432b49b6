import { type Answer, ok, trouble } from './answer.ts'
import type { Body } from './body.ts'
import { callback, followUp, webhookMessage } from './callbacks.ts'
import { applicationCommands, removeCommand } from './commands.ts'
import type { Context } from './context.ts'
import { guildAnswer, guildDirectory, guildsOfBot } from './directory.ts'
import {
  createMessage,
  crosspost,
  deleteMessage,
  editMessage,
  lastMessageOf,
  listMessages,
  messageJson,
} from './messages.ts'
import { openPrivate } from './private.ts'
import { activeThreads, channelJson, createForumPost, createThread } from './threads.ts'

export interface Route {
  readonly methods: readonly string[]
  readonly path: RegExp
  /** Needs no bot token: the interaction's own token is the key. */
  readonly open?: true
  run(context: Context, method: string, params: readonly string[], sent: Body, query: URLSearchParams): Answer
}

const id = '(\\d{17,20})'
const route = (methods: string, path: string, run: Route['run'], open?: true): Route => ({
  methods: methods.split(' '),
  path: new RegExp(`^${path.replaceAll(':id', id)}$`),
  run,
  ...(open && { open }),
})

/** What the local Discord answers to, below /api/v10. */
export const routes: readonly Route[] = [
  route('GET', '/gateway/bot', (context) =>
    ok({
      url: context.origin.replace('http', 'ws'),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
    }),
  ),
  route('GET', '/users/@me', (context) => ok(userJson(context))),
  route('GET', '/(?:applications|oauth2/applications)/@me', (context) =>
    ok({ id: context.state.app, name: 'Nightdesk', description: '', bot: userJson(context), flags: 0 }),
  ),
  route('GET PUT', '/applications/:id/commands', (context, method, _, sent) =>
    applicationCommands(context, method, 'global', sent),
  ),
  route('GET PUT', '/applications/:id/guilds/:id/commands', (context, method, [, guild], sent) =>
    applicationCommands(context, method, guild!, sent),
  ),
  route('DELETE', '/applications/:id/commands/:id', (context, _m, [, command]) =>
    removeCommand(context, 'global', command!),
  ),
  route('DELETE', '/applications/:id/guilds/:id/commands/:id', (context, _m, [, guild, command]) =>
    removeCommand(context, guild!, command!),
  ),
  route('GET', '/users/@me/guilds', (context) => guildsOfBot(context)),
  route('POST', '/users/@me/channels', (context, _m, _p, sent) => openPrivate(context, sent)),
  route('GET', '/guilds/:id', (context, _m, [guild]) => guildAnswer(context, guild!)),
  route('GET', '/guilds/:id/channels', (context, _m, [guild], _s, query) =>
    guildDirectory(context, guild!, 'channels', query),
  ),
  route('GET', '/guilds/:id/roles', (context, _m, [guild], _s, query) =>
    guildDirectory(context, guild!, 'roles', query),
  ),
  route('GET', '/guilds/:id/members/search', (context, _m, [guild], _s, query) =>
    guildDirectory(context, guild!, 'search', query),
  ),
  route('GET', '/guilds/:id/members/:id', (context, _m, [guild, member], _s, query) =>
    guildDirectory(context, guild!, { member: member! }, query),
  ),
  route('GET', '/channels/:id', (context, _m, [channel]) => {
    const found = context.state.channels.get(channel!)
    return found
      ? ok({ ...channelJson(found), last_message_id: lastMessageOf(context, found.id) })
      : trouble.unknownChannel()
  }),
  route('GET', '/channels/:id/messages', (context, _m, [channel], _s, query) => listMessages(context, channel!, query)),
  route('POST', '/channels/:id/messages', (context, _m, [channel], sent) => createMessage(context, channel!, sent)),
  route('GET', '/channels/:id/messages/:id', (context, _m, [channel, message]) => {
    const found = context.state.messages.get(message!)
    return found?.channel === channel ? ok(messageJson(context, found!)) : trouble.unknownMessage()
  }),
  route('PATCH', '/channels/:id/messages/:id', (context, _m, [channel, message], sent) =>
    editMessage(context, channel!, message!, sent),
  ),
  route('DELETE', '/channels/:id/messages/:id', (context, _m, [channel, message]) =>
    deleteMessage(context, channel!, message!),
  ),
  route('POST', '/channels/:id/messages/:id/crosspost', (context, _m, [channel, message]) =>
    crosspost(context, channel!, message!),
  ),
  route('POST', '/channels/:id/threads', (context, _m, [channel], sent) => createForumPost(context, channel!, sent)),
  route('GET', '/guilds/:id/threads/active', (context, _m, [guild]) => activeThreads(context, guild!)),
  route('POST', '/channels/:id/messages/:id/threads', (context, _m, [channel, message], sent) =>
    createThread(context, channel!, message!, sent),
  ),
  route(
    'POST',
    '/interactions/:id/([^/]+)/callback',
    (context, _m, [which, token], sent) => callback(context, which!, token!, sent),
    true,
  ),
  route(
    'POST',
    '/webhooks/:id/([^/]+)',
    (context, _m, [app, token], sent) => followUp(context, app!, token!, sent),
    true,
  ),
  route(
    'GET PATCH DELETE',
    '/webhooks/:id/([^/]+)/messages/(@original|\\d+)',
    (context, method, [app, token, which], sent) => webhookMessage(context, method, app!, token!, which!, sent),
    true,
  ),
]

function userJson(context: Context) {
  return {
    id: context.state.bot,
    username: 'nightdesk',
    discriminator: '0',
    avatar: null,
    global_name: null,
    bot: true,
  }
}
