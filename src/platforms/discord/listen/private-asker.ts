import { type APIInteraction, ChannelType, PermissionFlagsBits, Routes } from 'discord.js'
import type { Permission } from '../../../core/command.ts'
import type { Account } from '../connect/account.ts'
import type { Servers } from '../connect/servers.ts'
import type { Asker } from './asker.ts'

const adminBits = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild

interface Guild {
  readonly owner_id: string
  readonly roles: readonly { readonly id: string; readonly permissions: string }[]
}

interface GuildMember {
  readonly nick?: string | null
  readonly roles: readonly string[]
}

/**
 * Who pressed something in a private conversation with the bot, as the member of the server that it is about. Nothing where that isn't
 * known, or where they have left it.
 */
export async function privateAskerOf(
  { account, servers }: { readonly account: Account; readonly servers: Servers },
  interaction: APIInteraction,
): Promise<Asker | undefined> {
  const { user, channel } = interaction
  const message = 'message' in interaction ? interaction.message : undefined
  if (!user || !message || channel?.type !== ChannelType.DM) return undefined
  const server = await serverOf(servers, message, channel.id)
  if (!server) return undefined
  await servers.note(message.id, server)
  const [guild, member] = await Promise.all([
    account.call({ method: 'GET', route: Routes.guild(server) }),
    account.call({ method: 'GET', route: Routes.guildMember(server, user.id) }),
  ])
  if (member.state === 'refused') return undefined
  const known = member.state === 'done' ? (member.value as GuildMember) : undefined
  return {
    member: {
      id: user.id,
      name: known?.nick ?? user.global_name ?? user.username,
      roles: known?.roles ?? [],
      level: guild.state === 'done' && known ? levelOf(guild.value as Guild, server, user.id, known) : 'reader',
    },
    place: { platform: 'discord', workspace: server, channel: channel.id, channelName: 'private messages' },
    maySpeak: true,
    alone: true,
  }
}

/** By the message itself; by the one above, of an answer to a press; else by the last that was brought there. */
async function serverOf(
  servers: Servers,
  message: { readonly id: string; readonly interaction_metadata?: object },
  channel: string,
): Promise<string | undefined> {
  const above = message.interaction_metadata as { readonly interacted_message_id?: string } | undefined
  for (const id of [message.id, above?.interacted_message_id, channel]) {
    const found = id && (await servers.of(id))
    if (found) return found
  }
  return undefined
}

function levelOf(guild: Guild, server: string, user: string, { roles }: GuildMember): Permission {
  const mine = guild.roles.filter(({ id }) => id === server || roles.includes(id))
  const may = mine.reduce((all, { permissions }) => all | BigInt(permissions || '0'), 0n)
  return guild.owner_id === user || (may & adminBits) !== 0n ? 'admin' : 'reader'
}
