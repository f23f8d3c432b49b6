import { Routes } from 'discord.js'
import type { ConnectLook, ConnectStep } from '../../../core/connect-step.ts'
import { say } from '../../../locales/index.ts'
import type { Account } from './account.ts'
import { channelSteps } from './channel-steps.ts'
import { neededBits } from './permissions.ts'
import { tokenRefused } from './token.ts'

/** The most that Discord tells in one answer. */
const toldAtMost = 200
const lookedIntoAtMost = 5
const namedAtMost = 10

interface Application {
  readonly id: string
  readonly name: string
  readonly bot?: { readonly id: string; readonly username: string }
}

interface Server {
  readonly id: string
  readonly name: string
}

/** Whether Discord takes the token, where the bot was invited, and what it may not do there. Never rejects. */
export async function discordSteps(account: Account, look: ConnectLook): Promise<readonly ConnectStep[]> {
  const set: ConnectStep = { state: 'done', what: say.discord.tokenSet }
  const who = await account.call({ method: 'GET', route: Routes.currentApplication() })
  if (who.state === 'unauthorized') {
    const { message, next } = tokenRefused()
    return [
      set,
      { state: 'missing', what: message, ...(next && { next }), link: { text: say.discord.botPage, url: portal } },
    ]
  }
  if (who.state !== 'done') return [set, unasked(say.discord.unaskedToken)]
  const { id, name, bot } = who.value as Application
  const known: ConnectStep = { state: 'done', what: say.discord.tokenTaken(bot?.username ?? name) }
  const query = new URLSearchParams({ limit: String(toldAtMost) })
  const where = await account.call({ method: 'GET', route: Routes.userGuilds(), query })
  if (where.state !== 'done') return [set, known, unasked(say.discord.unaskedWhere)]
  const all = where.value as readonly Server[]
  const servers = all.filter((server) => look.workspace === undefined || server.id === look.workspace)
  const steps = [set, known, invited(servers, id)]
  for (const server of servers.slice(0, lookedIntoAtMost))
    steps.push(...(await channelSteps(account, server, bot?.id ?? id, await look.channelsIn(server.id))))
  if (servers.length > lookedIntoAtMost)
    steps.push({
      state: 'unknown',
      what: say.discord.lookedAt(lookedIntoAtMost),
      next: say.connecting.askOthers,
    })
  return steps
}

const portal = 'https://discord.com/developers/applications'

function invited(servers: readonly Server[], application: string): ConnectStep {
  const asked = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(neededBits),
  })
  if (servers.length === 0)
    return {
      state: 'missing',
      what: say.discord.noServer,
      next: say.discord.inviteIt,
      link: { text: say.discord.invite, url: `https://discord.com/oauth2/authorize?${asked}` },
    }
  const names = servers.slice(0, namedAtMost).map(({ name }) => name)
  const more = servers.length > namedAtMost ? ', …' : ''
  const what = say.discord.inServers(servers.length, servers.length >= toldAtMost, `${names.join(', ')}${more}`)
  return { state: 'done', what }
}

const unasked = (what: string): ConnectStep => ({
  state: 'unknown',
  what,
  next: say.discord.lookAgain,
})
