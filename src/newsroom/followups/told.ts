import { type ChannelRef, privately } from '../../core/place.ts'
import type { With } from '../newsroom.ts'

/**
 * Where a member is told of what is theirs: privately where the platform can, and in `channel` where it can't, or where their private
 * conversation is closed.
 */
export function placeToTell(
  { platforms }: With<'platforms'>,
  channel: ChannelRef,
  member: string | null,
): ChannelRef & { readonly instead?: ChannelRef } {
  if (member === null || !platforms.get(channel.platform)?.can.tellPrivately) return channel
  return { ...privately(channel, member), instead: channel }
}
