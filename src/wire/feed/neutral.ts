/** A title, summary or content: plain text, or HTML that was made safe. */
export interface Construct {
  readonly value: string
  readonly html: boolean
}

export interface Enclosure {
  readonly url: string
  readonly type?: string
  readonly length?: string
}

/** One entry with all that feeds say of it. Addresses are absolute, times milliseconds UTC. */
export interface RichItem {
  readonly id?: string
  readonly title?: Construct
  readonly link?: string
  readonly published?: number
  readonly updated?: number
  readonly author?: string
  readonly summary?: Construct
  readonly content?: Construct
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  readonly image?: string
}

export interface RichFeed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'cdf' | 'json' | 'sitemap'
  readonly title?: Construct
  readonly link?: string
  readonly description?: Construct
  readonly language?: string
  readonly published?: number
  readonly updated?: number
  readonly id?: string
  readonly author?: string
  readonly copyright?: Construct
  readonly generator?: string
  readonly image?: string
  readonly feedLink?: string
  readonly categories: readonly string[]
  /** The publisher's own hint how often to come, in milliseconds. */
  readonly interval?: number
  readonly items: readonly RichItem[]
}

/** Thrown where bytes are no feed; the message is a sentence. */
export class FeedTrouble extends Error {
  readonly problem: 'malformed' | 'not-a-feed' | 'too-large'

  constructor(problem: 'malformed' | 'not-a-feed' | 'too-large', sentence: string) {
    super(sentence)
    this.name = 'FeedTrouble'
    this.problem = problem
  }
}
