import { type Answer, ok, trouble } from './answer.ts'
import type { Context } from './context.ts'
import type { Json } from './state.ts'
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
    return ok([...found.channels.values()].filter(({ parent }) => parent === undefined).map(channelJson))
  }
  if (what === 'roles')
    return ok([...state.roles].filter(([, role]) => role.guild === guild).map(([id, { name }]) => ({ id, name })))
  if (what !== 'search') {
    const person = members.find(([id]) => id === what.member)
    return person ? ok(memberJson(...person)) : trouble.unknownMember()
  }
  const begin = (query.get('query') ?? '').toLowerCase()
  return ok(members.filter(([, { name }]) => name.toLowerCase().startsWith(begin)).map((one) => memberJson(...one)))
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
    roles: roles.map(([id, { name, permissions = 0n }]) => ({ id, name, permissions: String(permissions) })),
  })
}

function memberJson(
  id: string,
  { name, roles = [] }: { readonly name: string; readonly roles?: readonly string[] },
): Json {
  return { nick: null, roles, user: { id, username: name.toLowerCase().replaceAll(' ', '.'), global_name: name } }
}
