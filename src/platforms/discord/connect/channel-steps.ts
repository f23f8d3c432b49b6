import { Routes } from 'discord.js'
import type { ConnectStep } from '../../../core/connect-step.ts'
import { say } from '../../../locales/index.ts'
import type { Account } from './account.ts'
import { mayByRoles, mayInChannel, missingOf, type ServerRoles } from './permissions.ts'

const toldAtMost = 10

interface Channel {
  readonly id: string
  readonly name: string
  readonly permission_overwrites?: Parameters<typeof mayInChannel>[1]
}

/** What the bot may not do in the channels of a server that posts go to; in the server as a whole where there are none. */
export async function channelSteps(
  account: Account,
  server: { readonly id: string; readonly name: string },
  bot: string,
  channels: readonly string[],
): Promise<readonly ConnectStep[]> {
  const routes = [Routes.guild(server.id), Routes.guildMember(server.id, bot), Routes.guildChannels(server.id)]
  const answers: unknown[] = []
  for (const route of routes) {
    const answer = await account.call({ method: 'GET', route })
    if (answer.state !== 'done') return [{ state: 'unknown', what: say.discord.permissionsUnknown(server.name) }]
    answers.push(answer.value)
  }
  const [guild, { roles }, rooms] = answers as [ServerRoles, { readonly roles: readonly string[] }, readonly Channel[]]
  const base = mayByRoles(server.id, guild, roles)
  if (channels.length === 0) {
    const missing = missingOf(base)
    return [
      missing.length > 0
        ? lacking(say.discord.inServer(server.name), missing)
        : allowed(server.name, say.discord.itsChannels),
    ]
  }
  const steps = channels.flatMap((id): ConnectStep[] => {
    const room = rooms.find((one) => one.id === id)
    if (!room) return [gone(server.name)]
    const who = { server: server.id, roles, id: bot }
    const missing = missingOf(mayInChannel(base, room.permission_overwrites ?? [], who))
    return missing.length > 0 ? [lacking(say.discord.inChannel(room.name, server.name), missing)] : []
  })
  if (steps.length === 0) return [allowed(server.name, say.discord.usedChannels(channels.length))]
  const rest = steps.length - toldAtMost
  return rest > 0 ? [...steps.slice(0, toldAtMost), { state: 'missing', what: say.discord.sameIn(rest) }] : steps
}

const allowed = (server: string, where: string): ConnectStep => ({
  state: 'done',
  what: say.discord.allowed(server, where),
})

const lacking = (where: string, missing: readonly string[]): ConnectStep => ({
  state: 'missing',
  what: say.discord.lacks(where, missing),
  next: say.discord.giveThem,
})

const gone = (server: string): ConnectStep => ({
  state: 'missing',
  what: say.discord.channelGone(server),
  next: say.discord.seeWhich,
})
