import type { ArticleContent, PageProblem } from './article.ts'
import type { RobotsRule } from './robots.ts'

/** One entry of a feed, before extraction. Addresses are absolute; times are milliseconds UTC. */
export interface FeedItem {
  readonly guid: string
  readonly title: string
  readonly url?: string
  readonly published?: number
  readonly updated?: number
  readonly author?: string
  /** Plain text of the summary, and HTML of the content, where the feed carries them. */
  readonly summary?: string
  readonly contentHtml?: string
  readonly categories: readonly string[]
}

export interface Feed {
  readonly title: string
  readonly siteUrl?: string
  readonly description?: string
  readonly language?: string
  /** The publisher's own hint how often to come, in milliseconds (ttl, sy:updatePeriod). */
  readonly interval?: number
  readonly items: readonly FeedItem[]
}

/** Why a feed could not be read; `gone` (410) is for ever, the others may pass. */
export type FeedProblem =
  | 'unreachable'
  | 'refused-address'
  | 'http-error'
  | 'rate-limited'
  | 'gone'
  | 'malformed'
  | 'too-large'
  | 'not-a-feed'

export type FeedReading =
  | {
      readonly state: 'read'
      readonly feed: Feed
      /** The address to keep: differs from the one asked after permanent redirects only. */
      readonly url: string
      readonly etag?: string
      readonly lastModified?: string
      /** For how many milliseconds the publisher says that the answer stays fresh. */
      readonly freshFor?: number
    }
  | { readonly state: 'unchanged'; readonly freshFor?: number }
  | { readonly state: 'failed'; readonly problem: FeedProblem; readonly reason: string; readonly retryAfter?: number }

export type PageReading =
  | { readonly state: 'read'; readonly article: ArticleContent; readonly url: string }
  | { readonly state: 'no-article'; readonly problem: PageProblem; readonly reason: string }
  /** `passing` is true where trying again later can help. */
  | {
      readonly state: 'failed'
      readonly identifier: string
      readonly reason: string
      readonly passing: boolean
      readonly retryAfter?: number
    }

/** What a look at a page that was read before brought: the page with what tells the next look whether it changed, or that it did not. */
export type PageLook =
  | {
      readonly reading: PageReading
      readonly etag?: string
      readonly lastModified?: string
      /** For how many milliseconds the publisher says that the answer stays fresh. */
      readonly freshFor?: number
    }
  | { readonly reading: 'unchanged'; readonly freshFor?: number }

/** A line of a page as somebody reads it, white space squeezed. */
export interface PageLine {
  readonly text: string
  /** All of it is a link. */
  readonly link?: true
  readonly heading?: true
}

export interface NewsSitemap {
  readonly url: string
  readonly feed: Feed
}

/** What a look at a page's lines brought. */
export type LinesReading =
  | {
      readonly state: 'read'
      readonly title: string
      readonly lines: readonly PageLine[]
      /** The address to keep: differs from the one asked after permanent redirects only. */
      readonly url: string
      readonly etag?: string
      readonly lastModified?: string
      readonly freshFor?: number
    }
  | { readonly state: 'unchanged'; readonly freshFor?: number }
  | {
      readonly state: 'failed'
      readonly problem: FeedProblem | 'not-a-page' | 'disallowed'
      readonly reason: string
      readonly retryAfter?: number
    }

/** The text of an uploaded file. */
export type FileReading =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'failed'; readonly identifier: string; readonly reason: string }

/** What a site's robots.txt asks of us; `off` where the desk doesn't ask. */
export type RobotsReading =
  | { readonly state: 'read'; readonly rules: readonly RobotsRule[] }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'off' }

/** A picture elsewhere: PNG, JPEG, GIF or WebP, by its bytes. */
export type PictureReading =
  | { readonly state: 'read'; readonly mime: string; readonly bytes: Uint8Array }
  | { readonly state: 'failed'; readonly reason: string }

/** The port to what comes in. Every address a user gave is opened behind the guard. Expected trouble is an outcome, not a throw. */
export interface Wire {
  readFeed(request: {
    readonly url: string
    readonly etag?: string
    readonly lastModified?: string
  }): Promise<FeedReading>
  readPage(url: string): Promise<PageReading>
  /** Reads a page again: a conditional request (RFC 9110, 13) with what the last answer gave. */
  lookAgain(request: {
    readonly url: string
    readonly etag?: string
    readonly lastModified?: string
  }): Promise<PageLook>
  /** The lines of a page, a text or a PDF, for watching it: a conditional request with what the last answer gave. */
  readLines(request: {
    readonly url: string
    readonly etag?: string
    readonly lastModified?: string
  }): Promise<LinesReading>
  /** A page or a text that is at hand already: an item's own content, an upload. `mime` tells HTML from plain text. */
  readContent(content: {
    readonly body: string
    readonly mime: string
    readonly url?: string
    readonly title?: string
  }): Promise<PageReading>
  /** The feeds that a page announces, for `desk feed add` with a site's address. */
  discoverFeeds(url: string): Promise<readonly { readonly url: string; readonly title?: string }[]>
  /** The news sitemap of an address's site, which is read like a feed; undefined where it has none. */
  newsSitemap(url: string): Promise<NewsSitemap | undefined>
  /** A file that somebody uploaded: a list of feeds. */
  readFile(url: string): Promise<FileReading>
  /** The robots.txt of an address's site. */
  readRobots(url: string): Promise<RobotsReading>
  /** A picture that a page names, for the local desk to show it. */
  readPicture(url: string): Promise<PictureReading>
  stop(): Promise<void>
}
