import { type APIInteraction, ChannelType, Routes } from 'discord.js'
import type { Account } from '../connect/account.ts'
import type { Servers } from '../connect/servers.ts'
import type { Asker } from './asker.ts'
import { levelByRoles } from './level.ts'

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
  const member = await account.call({ method: 'GET', route: Routes.guildMember(server, user.id) })
  if (member.state === 'refused') return undefined
  const known = member.state === 'done' ? (member.value as GuildMember) : undefined
  return {
    member: {
      id: user.id,
      name: known?.nick ?? user.global_name ?? user.username,
      roles: known?.roles ?? [],
      level: known ? await levelByRoles(account, server, user.id, known.roles) : 'reader',
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
