import type { Card } from '../../core/card.ts'
import type { ChannelRef } from '../../core/place.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import type { With } from '../newsroom.ts'

/** Where the desk of this machine hears what no channel of the workspace can be told. */
const localOps: ChannelRef = { platform: 'local', workspace: 'local', channel: 'ops' }

/**
 * Puts a notice about a channel's trouble where somebody can read it: the workspace's ops channel, or else another of its channels that
 * feeds are posted in, or else the local desk; never in the troubled channel itself unless there is nothing else. Once for each key.
 */
export async function tellTrouble(
  newsroom: With<'store' | 'settings' | 'clock' | 'platforms'>,
  of: ChannelRef,
  { kind, key }: Pick<DeliveryRow, 'kind' | 'key'>,
  card: Card,
): Promise<void> {
  const place = await placeToTell(newsroom, of)
  await newsroom.store.deliveries.add({ ...place, kind, key, card, article: null, at: newsroom.clock() })
}

async function placeToTell(newsroom: With<'store' | 'settings' | 'platforms'>, of: ChannelRef): Promise<ChannelRef> {
  const { platform, workspace } = of
  const ops = await newsroom.settings.get(of, 'ops-channel')
  if (ops && ops !== of.channel) return { platform, workspace, channel: ops }
  const others = await newsroom.store.subscriptions.ofWorkspace(platform, workspace)
  const other = others.find(({ channel, state }) => channel !== of.channel && state === 'active')
  if (other) return { platform, workspace, channel: other.channel }
  if (platform !== localOps.platform && newsroom.platforms.has(localOps.platform)) return localOps
  return { platform, workspace, channel: of.channel }
}
