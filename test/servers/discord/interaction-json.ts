import type { Context } from './context.ts'
import { messageJson } from './messages.ts'
import type { Channel, Interaction, Json, Message } from './state.ts'
import { channelJson } from './threads.ts'

interface Who {
  readonly id: string
  readonly name: string
  readonly permissions: bigint
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
export function interactionJson(
  context: Context,
  interaction: Interaction,
  channel: Channel,
  who: Who,
  roles: readonly string[],
  data: Json,
  { source, outside }: { source?: Message; outside?: boolean },
): Json {
  const user = {
    id: who.id,
    username: who.name.toLowerCase().replace(/\W/g, ''),
    global_name: who.name,
    discriminator: '0',
    avatar: null,
  }
  const inGuild = {
    guild_id: channel.guild,
    guild: { id: channel.guild, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel: channelJson(channel),
    member: {
      user,
      nick: null,
      roles,
      permissions: who.permissions.toString(),
      joined_at: '2020-01-01T00:00:00Z',
      deaf: false,
      mute: false,
      flags: 0,
      avatar: null,
    },
  }
  return {
    id: interaction.id,
    application_id: context.state.app,
    type: interaction.type,
    data,
    ...(outside ? { user, channel: { id: channel.id, type: 1 } } : inGuild),
    channel_id: channel.id,
    token: interaction.token,
    version: 1,
    ...(source && { message: messageJson(context, source) }),
    app_permissions: channel.permissions.toString(),
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': channel.guild },
    context: outside ? 1 : 0,
    attachment_size_limit: 10 * 1024 * 1024,
  }
}
