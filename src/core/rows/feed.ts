/**
 * `ok` until the first failed poll, `failing` until it comes back, `gone` after a 410; `quiet` where it can be read but has
 * been silent for long by its own rhythm. Told once per change.
 */
export type FeedState = 'new' | 'ok' | 'quiet' | 'failing' | 'gone'

/** A `page` has no feed: its lines are looked at (`watches`), and its address may end in the part that is watched. */
export type FeedKind = 'feed' | 'page'

export interface FeedRow {
  readonly id: string
  readonly kind: FeedKind
  readonly url: string
  readonly title: string
  readonly siteUrl: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextPoll: number
  readonly lastPoll: number | null
  readonly lastSuccess: number | null
  readonly failures: number
  readonly state: FeedState
  readonly problem: string | null
  /** Learnt time between polls, milliseconds. */
  readonly interval: number
  /** Its usual time between two items, and the longest one lately; milliseconds, null where too little is known. */
  readonly gap: number | null
  readonly longestGap: number | null
  /** When its newest item came. */
  readonly newest: number | null
  readonly createdAt: number
}

export interface FeedRows {
  /** The feed with this url: the row that is there already, or a new one. */
  add(feed: {
    readonly url: string
    readonly kind?: FeedKind
    readonly title: string
    readonly nextPoll: number
    readonly interval: number
    readonly at: number
  }): Promise<FeedRow>
  byId(id: string): Promise<FeedRow | undefined>
  byUrl(url: string): Promise<FeedRow | undefined>
  all(): Promise<FeedRow[]>
  /** Those that a workspace subscribes to, each once. */
  ofWorkspace(platform: string, workspace: string): Promise<FeedRow[]>
  /** How many feeds are in each state: a workspace's, or all. */
  counts(platform?: string, workspace?: string): Promise<Readonly<Record<FeedState, number>>>
  /** Those of a workspace that can't be read, the longest unread first. */
  failing(platform: string, workspace: string, limit: number): Promise<FeedRow[]>
  /** Ids of feeds that are due, have an active subscription and are leased by nobody; earliest first. */
  due(now: number, limit: number): Promise<string[]>
  /** Takes a due feed until `leaseUntil`; undefined when another worker was first or it is no longer due. */
  claim(id: string, now: number, leaseUntil: number): Promise<FeedRow | undefined>
  /** Whether it is held until just `leaseUntil`: not when another worker has taken it since. */
  holds(id: string, leaseUntil: number): Promise<boolean>
  /** Writes what a poll found and lets go of the lease. */
  save(id: string, change: Partial<Omit<FeedRow, 'id' | 'createdAt'>>): Promise<void>
  remove(id: string): Promise<void>
}
