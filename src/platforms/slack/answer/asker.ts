import type { ChannelRef } from '../../../core/place.ts'

/** Who asked, where, and the ways by which an answer reaches them. */
export interface Asker {
  readonly team: string
  readonly user: string
  readonly userName: string
  readonly channel: string
  readonly channelName: string
  readonly thread?: string
  /** Good five times in thirty minutes. */
  readonly responseUrl?: string
  /** Opens a modal, once, within three seconds. */
  readonly trigger?: string
  /** The pressed or chosen message. */
  readonly message?: { readonly ts: string; readonly private: boolean }
  readonly messageText?: string
  /** Pressed in a view, where no message is. */
  readonly view?: { readonly type: 'home' | 'modal'; readonly metadata: string }
  /** Asked in public by a mention: answered in public, in the thread. */
  readonly inPublic?: true
  /** The message that asked so: its answer goes by it, and is there once. */
  readonly mention?: string
}

export function channelRef(asker: Asker): ChannelRef {
  return {
    platform: 'slack',
    workspace: asker.team,
    channel: asker.channel,
    ...(asker.thread && { thread: asker.thread }),
  }
}
