import { BoundedMap } from '../../chat/bounded-map.ts'
import type { Accesses, Clients } from '../connect/access.ts'

/** Names of channels. Slack tells only 'privategroup' of private ones, so that those are looked up. */
export interface Channels {
  name(team: string, channel: string, told: string | undefined): Promise<string>
}

export function createChannels(accesses: Accesses, clients: Clients): Channels {
  const known = new BoundedMap<string, string>(5000)
  return {
    async name(team, channel, told) {
      const key = `${team} ${channel}`
      if (told && told !== 'privategroup') {
        known.set(key, told)
        return told
      }
      const cached = known.get(key)
      if (cached) return cached
      try {
        const client = clients.for((await accesses.for(team)).token)
        const { channel: info } = await client.conversations.info({ channel })
        const name = info?.name ?? channel
        known.set(key, name)
        return name
      } catch {
        return told ?? channel
      }
    },
  }
}
