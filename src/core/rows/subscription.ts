import type { ChannelRef } from '../place.ts'

export interface SubscriptionRow extends ChannelRef {
  readonly id: string
  readonly channelName: string
  readonly feed: string
  /** As typed: words that are all needed, `or`, `-word`, "several words", parentheses, `title:`. Empty lets all pass. */
  readonly filter: string
  readonly style: 'each' | 'digest'
  /** `blocked`: its channel takes no posts; what comes waits, and the feed is not polled for it. */
  readonly state: 'active' | 'blocked' | 'paused'
  /** Until when nothing is posted to it; null where it isn't paused for a time. */
  readonly pausedUntil: number | null
  /** What it is called in this channel; null: as the feed calls itself. */
  readonly name: string | null
  /** How its posts look here, each null where the channel's own style holds: a colour as `#rrggbb`, the article's picture, the outlet's icon. */
  readonly colour: string | null
  readonly picture: 'article' | 'off' | null
  readonly icon: 'outlet' | 'off' | null
  /** How many items that were there before the subscription shall be posted all the same. */
  readonly catchUp: number
  /** Moment of its first poll: what was first seen by then is old to it. Null before. */
  readonly since: number | null
  /** How many a first poll held back; null before the first poll. */
  readonly heldBack: number | null
  readonly createdBy: string
  readonly createdAt: number
}

export interface SubscriptionRows {
  /** Undefined when the channel has the feed already. One that comes back has its former id. */
  add(subscription: Omit<SubscriptionRow, 'id'> & { readonly id?: string }): Promise<SubscriptionRow | undefined>
  byId(id: string): Promise<SubscriptionRow | undefined>
  ofFeed(feed: string): Promise<SubscriptionRow[]>
  ofWorkspace(platform: string, workspace: string): Promise<SubscriptionRow[]>
  /** All of a channel that are in one state are put in another. */
  turn(channel: ChannelRef, from: SubscriptionRow['state'], to: SubscriptionRow['state']): Promise<void>
  /**
   * Those of a workspace whose feed has these letters in its title or address; large and small ones count as the same as far
   * as the database knows them (a to z at least). In the order of their making.
   */
  search(platform: string, workspace: string, typed: string, limit: number): Promise<SubscriptionRow[]>
  save(
    id: string,
    change: Partial<
      Pick<
        SubscriptionRow,
        | 'filter'
        | 'style'
        | 'state'
        | 'pausedUntil'
        | 'name'
        | 'catchUp'
        | 'since'
        | 'heldBack'
        | 'channel'
        | 'channelName'
        | 'colour'
        | 'picture'
        | 'icon'
        | 'feed'
      >
    >,
  ): Promise<void>
  remove(id: string): Promise<void>
  count(feed: string): Promise<number>
}
