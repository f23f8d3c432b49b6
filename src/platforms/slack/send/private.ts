import { type ChannelRef, memberOf } from '../../../core/place.ts'
import { BoundedMap } from '../../chat/bounded-map.ts'
import type { Accesses, Clients } from '../connect/access.ts'

/** The channel itself; of a member's private conversation, the one that Slack has for it. Rejects with what was in the way. */
export type Address = (to: ChannelRef) => Promise<ChannelRef>

/** Opens the conversation with a member once (docs.slack.dev/reference/methods/conversations.open), and remembers which it is. */
export function createAddress(accesses: Accesses, clients: Clients): Address {
  const known = new BoundedMap<string, string>(5000)
  return async (to) => {
    const member = memberOf(to)
    if (member === undefined) return to
    const name = `${to.workspace} ${member}`
    let channel = known.get(name)
    if (channel === undefined) {
      const client = clients.for((await accesses.for(to.workspace)).token)
      const answer = await client.conversations.open({ users: member })
      channel = answer.channel!.id!
      known.set(name, channel)
    }
    return { platform: to.platform, workspace: to.workspace, channel }
  }
}
