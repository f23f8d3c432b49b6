import { UserError } from '../../../src/core/errors.ts'
import type { ListedFeed } from '../../../src/core/feed-list.ts'
import type { ChannelRef } from '../../../src/core/place.ts'
import { findNamed } from '../../../src/newsroom/desk/directory.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'

type Target = Pick<ChannelRef, 'channel'> & { readonly channelName: string }

interface ByFolder {
  readonly targets: readonly { readonly feed: ListedFeed; readonly to: Target }[]
  /** Feeds whose folder is no channel here, or one where nothing can be posted, with the reason. */
  readonly refused: readonly { readonly address: string; readonly reason: string }[]
}

/**
 * Each feed of a list into the channel that its folder is named after, as an exported list has them; those in no folder go `here`. Every
 * channel is asked for once, before anything is written. Throws `UserError` `platform-away`.
 */
export async function intoChannels(
  newsroom: Newsroom,
  place: ChannelRef,
  feeds: readonly ListedFeed[],
  here: Target,
): Promise<ByFolder> {
  const asked = new Map<string, Target | { readonly reason: string }>()
  const targets: { feed: ListedFeed; to: Target }[] = []
  const refused: { address: string; reason: string }[] = []
  for (const feed of feeds) {
    const folder = feed.folders.at(-1)
    if (folder !== undefined && !asked.has(folder)) asked.set(folder, await channelCalled(newsroom, place, folder))
    const found = folder === undefined ? here : asked.get(folder)!
    if ('reason' in found) refused.push({ address: feed.url, reason: found.reason })
    else targets.push({ feed, to: found })
  }
  return { targets, refused }
}

async function channelCalled(newsroom: Newsroom, place: ChannelRef, name: string) {
  try {
    const found = await findNamed(newsroom, place, 'channel', name)
    return { channel: found.id, channelName: found.name }
  } catch (error) {
    if (!(error instanceof UserError) || error.identifier === 'platform-away') throw error
    return { reason: [error.message, error.next].filter(Boolean).join(' ') }
  }
}
