/** What a poll found, for deciding when to come again. Times in milliseconds. */
export interface PollFinding {
  readonly now: number
  /** The interval that has been kept so far; 0 where none has been learnt. */
  readonly interval: number
  /** Publication times of the items in the feed, where they have one. */
  readonly published: readonly number[]
  /** What was learnt before: the usual gap between items and the newest of them; for a poll that shows no dates. */
  readonly gap?: number
  readonly newest?: number
  /** The longest interval that may be learnt, where it is wanted more often than others. */
  readonly longest?: number
  /** The publisher's own hint how often to come. */
  readonly hint?: number
  /** For how long the publisher says that its last answer stays fresh. */
  readonly freshFor?: number
  /** Failed polls in a row, this one included; 0 after a success. */
  readonly failures: number
  /** How long a server asked us to stay away. */
  readonly retryAfter?: number
}

/** When to poll next, and the interval learnt. */
export type PollRhythm = (finding: PollFinding) => { readonly nextPoll: number; readonly interval: number }
