import { type Answer, ok, trouble } from './answer.ts'
import type { Context } from './context.ts'
import { usual } from './permissions.ts'
import type { Channel, Json } from './state.ts'
import { channelJson } from './threads.ts'

/** Who and what is in a server: its channels, its roles, one member, or those whose name begins so. */
export function guildDirectory(
  { state }: Context,
  guild: string,
  what: 'channels' | 'roles' | 'search' | { readonly member: string },
  query: URLSearchParams,
): Answer {
  const found = state.guilds.get(guild)
  if (!found?.present) return trouble.missingAccess()
  const members = [...state.people].filter(([, person]) => person.guild === guild)
  if (what === 'channels') {
    return ok(
      [...found.channels.values()].filter(({ parent }) => parent === undefined).map((one) => ofBot(one, state.bot)),
    )
  }
  if (what === 'roles')
    return ok([...state.roles].filter(([, role]) => role.guild === guild).map(([id, { name }]) => ({ id, name })))
  if (what !== 'search') {
    if (what.member === state.bot) return ok(memberJson(state.bot, { name: 'nightdesk' }))
    const person = members.find(([id]) => id === what.member)
    return person ? ok(memberJson(...person)) : trouble.unknownMember()
  }
  const begin = (query.get('query') ?? '').toLowerCase()
  return ok(members.filter(([, { name }]) => name.toLowerCase().startsWith(begin)).map((one) => memberJson(...one)))
}

/** GET /users/@me/guilds */
export function guildsOfBot({ state }: Context): Answer {
  return ok([...state.guilds.values()].filter(({ present }) => present).map(({ id, name }) => ({ id, name })))
}

/** What the bot may there, as an overwrite for it alone. */
function ofBot(channel: Channel, bot: string): Json {
  const deny = ((1n << 53n) - 1n) & ~channel.permissions
  const overwrite = { id: bot, type: 1, allow: String(channel.permissions), deny: String(deny) }
  return { ...channelJson(channel), permission_overwrites: [overwrite] }
}

/** GET /guilds/{guild}, as much as is asked for: whose it is, and what its roles may. */
export function guildAnswer({ state }: Context, guild: string): Answer {
  const found = state.guilds.get(guild)
  if (!found?.present) return trouble.missingAccess()
  const roles = [...state.roles].filter(([, role]) => role.guild === guild)
  return ok({
    id: guild,
    name: found.name,
    owner_id: found.ownerId,
    roles: [
      { id: guild, name: '@everyone', permissions: String(usual) },
      ...roles.map(([id, { name, permissions = 0n }]) => ({ id, name, permissions: String(permissions) })),
    ],
  })
}

function memberJson(
  id: string,
  { name, roles = [] }: { readonly name: string; readonly roles?: readonly string[] },
): Json {
  return { nick: null, roles, user: { id, username: name.toLowerCase().replaceAll(' ', '.'), global_name: name } }
}
