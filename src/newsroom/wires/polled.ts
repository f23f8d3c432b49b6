import type { LinesReading } from '../../core/wire.ts'

/** What a poll of a feed, or a look at a watched page, brought: what decides when to come again, and what its row keeps. */
export type Polled =
  | Extract<LinesReading, { state: 'failed' }>
  /** It may be an error page: to be looked at once more soon, as if this look had not been. */
  | { readonly state: 'doubtful' }
  | (Heard & { readonly state: 'unchanged' })
  | (Heard & {
      readonly state: 'read'
      readonly url: string
      readonly title: string
      readonly siteUrl?: string
      readonly etag?: string
      readonly lastModified?: string
      /** How often the publisher says to come, in milliseconds. */
      readonly hint?: number
    })

interface Heard {
  /** When its items were published, or its changes seen. */
  readonly times: readonly number[]
  /** Whether this look, and not the first one, brought something new. */
  readonly spoke: boolean
  readonly freshFor?: number
}

/** Asked before anything is written: whether the feed is still this worker's. */
export type StillHeld = () => Promise<boolean>
