import type { ChannelRef } from '../place.ts'

/** An article that a channel is not shown before a moment: nothing is made of it in its workspace until then. */
export interface EmbargoRow extends ChannelRef {
  readonly id: string
  readonly article: string
  /** Milliseconds UTC. */
  readonly until: number
}

export interface EmbargoRows {
  /** Sets the moment, for all channels of the workspace that wait for the article. */
  set(embargo: Omit<EmbargoRow, 'id'>): Promise<void>
  byId(id: string): Promise<EmbargoRow | undefined>
  /** When it ends in a workspace; undefined where there is none. */
  until(article: string, platform: string, workspace: string): Promise<number | undefined>
  /** Ids of those that are over, earliest first. */
  due(now: number, limit: number): Promise<string[]>
  /** Only one that is over; false where it is gone, or was put off meanwhile. */
  end(id: string, now: number): Promise<boolean>
}
