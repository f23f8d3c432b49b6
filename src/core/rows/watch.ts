import type { ChannelRef } from '../place.ts'

/** A page without a feed that is looked at again and again, for a channel. */
export interface WatchRow extends ChannelRef {
  readonly id: string
  /** Short name for people, counted from 1 in its workspace. */
  readonly number: number
  readonly channelName: string
  readonly url: string
  readonly title: string
  /** Only the part of the page near these words; empty for all of it. */
  readonly near: string
  /** The text of that part at the last look; null before the first. */
  readonly text: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextLook: number
  /** Time between two looks, milliseconds. */
  readonly interval: number
  readonly failures: number
  readonly problem: string | null
  readonly createdBy: string
  readonly createdAt: number
}

export interface WatchRows {
  /** Gives it the next number of its workspace. Undefined where the channel watches this part of the page already. */
  add(
    watch: Omit<WatchRow, 'id' | 'number' | 'text' | 'etag' | 'lastModified' | 'failures' | 'problem'> & {
      readonly text: string | null
    },
  ): Promise<WatchRow | undefined>
  byId(id: string): Promise<WatchRow | undefined>
  byNumber(platform: string, workspace: string, number: number): Promise<WatchRow | undefined>
  ofWorkspace(platform: string, workspace: string): Promise<WatchRow[]>
  due(now: number, limit: number): Promise<string[]>
  claim(id: string, now: number, leaseUntil: number): Promise<WatchRow | undefined>
  /** Writes what a look found and lets go of the lease. */
  save(
    id: string,
    change: Partial<
      Pick<WatchRow, 'text' | 'title' | 'etag' | 'lastModified' | 'nextLook' | 'interval' | 'failures' | 'problem'>
    >,
  ): Promise<void>
  remove(id: string): Promise<void>
}
