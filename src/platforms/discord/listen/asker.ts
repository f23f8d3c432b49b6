import { type APIInteraction, ChannelType, PermissionFlagsBits } from 'discord.js'
import type { Member } from '../../../core/command.ts'
import type { ChannelRef } from '../../../core/place.ts'

export interface Asker {
  readonly member: Member
  readonly place: ChannelRef & { readonly channelName: string }
  /** May write in the channel where the answer belongs. */
  readonly maySpeak: boolean
  /** In a private conversation with the bot: nobody is there to share with. */
  readonly alone?: true
}

const threads: readonly number[] = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread]

/** Who asked and where; nothing outside a server. Who may manage the server is an admin until `desk staff` says otherwise. */
export function askerOf(interaction: APIInteraction): Asker | undefined {
  const { member, guild_id, channel } = interaction
  if (!member || !guild_id || !channel) return undefined
  const permissions = BigInt(member.permissions || '0')
  const admin = (permissions & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild)) !== 0n
  const inThread = threads.includes(channel.type)
  const parent = 'parent_id' in channel ? channel.parent_id : undefined
  const speak = inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
  return {
    member: {
      id: member.user.id,
      name: member.nick ?? member.user.global_name ?? member.user.username,
      roles: member.roles,
      level: admin ? 'admin' : 'reader',
    },
    place: {
      platform: 'discord',
      workspace: guild_id,
      channel: inThread && parent ? parent : channel.id,
      ...(inThread && parent && { thread: channel.id }),
      channelName: ('name' in channel && channel.name) || channel.id,
    },
    maySpeak: (permissions & (speak | PermissionFlagsBits.Administrator)) !== 0n,
  }
}
