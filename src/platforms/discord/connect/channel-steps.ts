import { Routes } from 'discord.js'
import type { ConnectStep } from '../../../core/connect-step.ts'
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
    if (answer.state !== 'done')
      return [{ state: 'unknown', what: `Discord doesn’t say just now what the bot may do in ${server.name}.` }]
    answers.push(answer.value)
  }
  const [guild, { roles }, rooms] = answers as [ServerRoles, { readonly roles: readonly string[] }, readonly Channel[]]
  const base = mayByRoles(server.id, guild, roles)
  if (channels.length === 0) {
    const missing = missingOf(base)
    return [missing.length > 0 ? lacking(`In ${server.name}`, missing) : allowed(server.name, 'its channels')]
  }
  const steps = channels.flatMap((id): ConnectStep[] => {
    const room = rooms.find((one) => one.id === id)
    if (!room) return [gone(server.name)]
    const who = { server: server.id, roles, id: bot }
    const missing = missingOf(mayInChannel(base, room.permission_overwrites ?? [], who))
    return missing.length > 0 ? [lacking(`In #${room.name} of ${server.name}`, missing)] : []
  })
  if (steps.length === 0) return [allowed(server.name, `the channels that posts go to (${channels.length})`)]
  const rest = steps.length - toldAtMost
  return rest > 0 ? [...steps.slice(0, toldAtMost), { state: 'missing', what: `The same in ${rest} more.` }] : steps
}

const allowed = (server: string, where: string): ConnectStep => ({
  state: 'done',
  what: `In ${server} the bot has the permissions that it needs in ${where}.`,
})

const lacking = (where: string, missing: readonly string[]): ConnectStep => ({
  state: 'missing',
  what: `${where} the bot lacks ${missing.map((name) => `“${name}”`).join(', ')}.`,
  next: 'Give them to its role: in the server’s settings under Roles, or in the channel’s under Permissions.',
})

const gone = (server: string): ConnectStep => ({
  state: 'missing',
  what: `A channel of ${server} that posts go to is no longer there, or hidden from the bot.`,
  next: '“/desk feed list” and “/desk schedule list”, asked there, say which; let it see that one, or choose another.',
})
