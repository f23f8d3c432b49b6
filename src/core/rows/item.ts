/**
 * `new`: to be read; `held`: older than the subscription, never posted; `read`: its article is there;
 * `failed`: can't be read, with the reason; `filtered`: no subscription wanted it.
 */
export type ItemState = 'new' | 'held' | 'read' | 'failed' | 'filtered'

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
  due(now: number, limit: number): Promise<string[]>
  claim(id: string, now: number, leaseUntil: number): Promise<ItemRow | undefined>
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
}
