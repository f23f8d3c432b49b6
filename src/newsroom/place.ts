import type { ChannelRef, Workspace } from '../core/place.ts'
import type { Newsroom } from './newsroom.ts'

/** The zone in which a workspace thinks. */
export function zoneOf(newsroom: Newsroom, place: Workspace): Promise<string> {
  return newsroom.settings.get(place.platform, place.workspace, 'timezone')
}

/** Only what names a channel, without what a row or an invocation carries besides. */
export function channelOf(place: ChannelRef): ChannelRef {
  return {
    platform: place.platform,
    workspace: place.workspace,
    channel: place.channel,
    ...(place.thread && { thread: place.thread }),
  }
}
