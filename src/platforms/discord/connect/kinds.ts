import { ChannelType, type GatewayDispatchPayload } from 'discord.js'
import { BoundedMap } from '../../chat/bounded-map.ts'

/** Of a channel, whether posts open threads there, or can be published; other kinds aren't told apart. */
type Kind = 'forum' | 'announcement' | 'other'

/** What kind the channels are, as the gateway tells, or a refusal. */
export interface Kinds {
  of(channel: string): Kind | undefined
  isForum(channel: string): void
  hear(packet: GatewayDispatchPayload): void
}

const kinds: Readonly<Record<number, Kind>> = {
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.GuildAnnouncement]: 'announcement',
}

export function createKinds(): Kinds {
  const known = new BoundedMap<string, Kind>(100_000)
  const note = ({ id, type }: { readonly id: string; readonly type: number }) => {
    const kind = kinds[type]
    if (kind) known.set(id, kind)
    else known.delete(id)
  }
  return {
    of: (channel) => known.get(channel),
    isForum: (channel) => void known.set(channel, 'forum'),
    hear({ t, d }) {
      if (t === 'GUILD_CREATE') for (const channel of d.channels ?? []) note(channel)
      if (t === 'CHANNEL_CREATE' || t === 'CHANNEL_UPDATE' || t === 'CHANNEL_DELETE') note(d)
    },
  }
}
