import { Routes } from 'discord.js'
import type { ConnectLook, ConnectStep } from '../../../core/connect-step.ts'
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
  const set: ConnectStep = { state: 'done', what: 'DISCORD_TOKEN is set.' }
  const who = await account.call({ method: 'GET', route: Routes.currentApplication() })
  if (who.state === 'unauthorized') {
    const { message, next } = tokenRefused()
    return [set, { state: 'missing', what: message, ...(next && { next }), link: portal }]
  }
  if (who.state !== 'done') return [set, unasked('whether it takes the token')]
  const { id, name, bot } = who.value as Application
  const known: ConnectStep = { state: 'done', what: `Discord takes the token: the bot is ${bot?.username ?? name}.` }
  const query = new URLSearchParams({ limit: String(toldAtMost) })
  const where = await account.call({ method: 'GET', route: Routes.userGuilds(), query })
  if (where.state !== 'done') return [set, known, unasked('where the bot was invited')]
  const all = where.value as readonly Server[]
  const servers = all.filter((server) => look.workspace === undefined || server.id === look.workspace)
  const steps = [set, known, invited(servers, id)]
  for (const server of servers.slice(0, lookedIntoAtMost))
    steps.push(...(await channelSteps(account, server, bot?.id ?? id, await look.channelsIn(server.id))))
  if (servers.length > lookedIntoAtMost)
    steps.push({
      state: 'unknown',
      what: `What the bot may do was looked at in ${lookedIntoAtMost} of its servers.`,
      next: 'Ask “/desk connect” in the others for theirs.',
    })
  return steps
}

const portal = { text: 'The bot’s page at Discord', url: 'https://discord.com/developers/applications' }

function invited(servers: readonly Server[], application: string): ConnectStep {
  const asked = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(neededBits),
  })
  if (servers.length === 0)
    return {
      state: 'missing',
      what: 'The bot was invited to no server.',
      next: 'Invite it to yours; whoever does needs “Manage Server” there.',
      link: { text: 'Invite the bot', url: `https://discord.com/oauth2/authorize?${asked}` },
    }
  const names = servers.slice(0, namedAtMost).map(({ name }) => name)
  const count = servers.length < toldAtMost ? String(servers.length) : `${toldAtMost} or more`
  const more = servers.length > namedAtMost ? ', …' : ''
  const noun = servers.length === 1 ? 'server' : 'servers'
  return { state: 'done', what: `The bot is in ${count} ${noun}: ${names.join(', ')}${more}.` }
}

const unasked = (what: string): ConnectStep => ({
  state: 'unknown',
  what: `Discord can’t be asked just now ${what}.`,
  next: 'Look again in a minute; “npx nightdesk doctor” says whether it can be reached.',
})
