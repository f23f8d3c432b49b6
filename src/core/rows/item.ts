/**
 * `new`: to be read; `waiting`: read, or found unreadable (`problem`), and not routed yet: an older one of its feed goes first; `held`: older than the subscription, never posted; `read`: its article is there;
 * `failed`: can't be read, with the reason; `filtered`: no subscription wanted it.
 */
export type ItemState = 'new' | 'waiting' | 'held' | 'read' | 'failed' | 'filtered'

export interface ItemRow {
  readonly id: string
  readonly feed: string
  readonly guid: string
  readonly url: string | null
  readonly title: string
  /** The item as the feed gave it, JSON of `FeedItem`. */
  readonly item: string
  readonly fingerprint: string
  readonly state: ItemState
  readonly article: string | null
  readonly problem: string | null
  readonly attempts: number
  readonly nextAttempt: number
  readonly firstSeen: number
}

/** What the order of routing is decided by. */
export type UnroutedItem = Pick<ItemRow, 'id' | 'state' | 'attempts' | 'nextAttempt' | 'firstSeen'>

export interface ItemRows {
  /** Undefined when the feed has an item of this guid already. */
  add(item: Omit<ItemRow, 'id'>): Promise<ItemRow | undefined>
  byId(id: string): Promise<ItemRow | undefined>
  byGuid(feed: string, guid: string): Promise<ItemRow | undefined>
  byUrl(url: string): Promise<ItemRow[]>
  byFingerprint(feed: string, fingerprint: string): Promise<ItemRow | undefined>
  /** Newest first. */
  ofFeed(feed: string, limit: number): Promise<ItemRow[]>
  countOfFeed(feed: string): Promise<number>
  ofArticle(article: string): Promise<ItemRow[]>
  /** To be read, or waiting for longer than it may. */
  due(now: number, limit: number): Promise<string[]>
  /** The `new` and the `waiting` of a feed, in the feed's order: oldest first. */
  unrouted(feed: string): Promise<UnroutedItem[]>
  /** One that is `new` and due. That a reader had it and never gave it back counts as an attempt. */
  claim(id: string, now: number, leaseUntil: number): Promise<ItemRow | undefined>
  /** One that is `waiting`, whether due or not. */
  claimWaiting(id: string, now: number, leaseUntil: number): Promise<ItemRow | undefined>
  /** Whether it is held until just `leaseUntil`: not when another worker has taken it since, or a poll has written to it. */
  holds(id: string, leaseUntil: number): Promise<boolean>
  /** Writes the outcome and lets go of the lease. */
  save(
    id: string,
    change: Partial<
      Pick<
        ItemRow,
        'state' | 'article' | 'problem' | 'attempts' | 'nextAttempt' | 'guid' | 'url' | 'title' | 'item' | 'fingerprint'
      >
    >,
  ): Promise<void>
  /** Gives back what is held by this lease, if anybody does: its writer may not have heard that it got it. */
  giveBack(id: string, leaseUntil: number, change: Pick<ItemRow, 'attempts' | 'nextAttempt'>): Promise<void>
  /** Takes it out, as over; what stays is the mark by which it isn't taken again. */
  letGo(id: string, now: number): Promise<void>
}
