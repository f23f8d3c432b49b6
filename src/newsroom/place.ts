import type { Invocation } from '../core/command.ts'
import type { ChannelRef, Viewer, Workspace } from '../core/place.ts'
import type { With } from './newsroom.ts'

/** The zone in which a workspace thinks. */
export function zoneOf({ settings }: With<'settings'>, place: Workspace): Promise<string> {
  return settings.get(place, 'timezone')
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

/** Where a workspace is told of trouble: its ops channel, or the channel that has the trouble where it named none. */
export async function opsChannelOf({ settings }: With<'settings'>, place: ChannelRef): Promise<ChannelRef> {
  const ops = await settings.get(place, 'ops-channel')
  return ops ? { platform: place.platform, workspace: place.workspace, channel: ops } : channelOf(place)
}

/** Who an answer is for: the asker; where all of a channel read it, what everybody in the workspace may see. */
export function viewerOf({
  place,
  member,
  via,
}: Pick<Invocation, 'place' | 'member'> & { readonly via?: Invocation['via'] }): Viewer {
  return { platform: place.platform, workspace: place.workspace, member: via === 'mention' ? null : member.id }
}

/** A workspace as everybody in it sees it. */
export function everybodyIn({ platform, workspace }: Workspace): Viewer {
  return { platform, workspace, member: null }
}
