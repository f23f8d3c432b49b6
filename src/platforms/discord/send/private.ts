import { Routes } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { ChannelRef } from '../../../core/place.ts'
import type { Again, PostOutcome } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'
import { BoundedMap } from '../../chat/bounded-map.ts'
import { isSnowflake } from '../card/rich.ts'
import type { Servers } from '../connect/servers.ts'
import { postCard } from './post.ts'
import type { Posting } from './posting.ts'
import { missedOutcome } from './tries.ts'

/** So long a member who takes no private messages is not asked again: each refusal is a 403, of which Discord counts ten thousand. */
const closedMs = 6 * 3_600_000

const closed = (): PostOutcome => ({ state: 'refused', reason: say.discord.refusals.closedToUs, about: 'channel' })

export type PostPrivately = (
  to: ChannelRef,
  member: string,
  card: Card,
  key: string,
  again?: Again,
) => Promise<PostOutcome>

/** Posts to a member alone, in the channel that Discord has for it (docs.discord.com, Create DM), once for each key. */
export function privatePosts(posting: Posting, servers: Servers): PostPrivately {
  const channels = new BoundedMap<string, string>(5000)
  const closedUntil = new BoundedMap<string, number>(5000)
  return async (to, member, card, key, again) => {
    if (!isSnowflake(member)) return { state: 'refused', reason: say.discord.noMember, about: 'channel' }
    if ((closedUntil.get(member) ?? 0) > posting.steady()) return closed()
    let channel = channels.get(member)
    if (channel === undefined) {
      const body = { recipient_id: member }
      const opened = await posting.account.call({ method: 'POST', route: Routes.userChannels(), body })
      if (opened.state !== 'done') return missedOutcome(opened, posting.timing)
      channel = (opened.value as { readonly id: string }).id
      channels.set(member, channel)
    }
    // Buttons in a private conversation don't say which server they are about.
    await servers.note(channel, to.workspace)
    const there = { platform: to.platform, workspace: to.workspace, channel }
    const outcome = await postCard(posting, there, card, key, again)
    if (outcome.state === 'posted') await servers.note(outcome.ref.message, to.workspace)
    if (outcome.state === 'refused' && outcome.about === 'channel') closedUntil.set(member, posting.steady() + closedMs)
    return outcome
  }
}
