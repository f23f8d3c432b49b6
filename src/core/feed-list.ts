/** A feed in a list that feed readers exchange (OPML), with the folders that it is in, outermost first. */
export interface ListedFeed {
  readonly url: string
  readonly title?: string
  readonly siteUrl?: string
  readonly folders: readonly string[]
}

/** What a list holds: each feed once, and the entries that no feed can be read from, with the reason. */
export interface FeedListReading {
  readonly feeds: readonly ListedFeed[]
  readonly refused: readonly { readonly address: string; readonly reason: string }[]
}

/** The port to lists of feeds. */
export interface FeedLists {
  /** Throws `UserError` `not-opml`. */
  read(text: string): FeedListReading
  /** `at` is milliseconds UTC. */
  write(title: string, feeds: readonly ListedFeed[], at: number): string
}
