import type { Clock } from '../core/clock.ts'
import type { Wire } from '../core/wire.ts'
import { say } from '../locales/index.ts'
import { discover } from './feed/discover.ts'
import { findNewsSitemap } from './feed/find-sitemap.ts'
import { FeedTrouble } from './feed/neutral.ts'
import { readFeedAt } from './feed/poll.ts'
import { type Resolver, systemResolver } from './fetch/connect.ts'
import { openFetcher } from './fetch/open.ts'
import { readFileAt } from './file.ts'
import { defaultLimits, type WireLimits } from './limits.ts'
import { readLinesAt } from './lines/read.ts'
import { lookAtPage, readBodyOf, readPageAt } from './page/read.ts'
import { readPictureAt } from './picture.ts'
import { readRobotsAt } from './robots/read.ts'
import { openReaders } from './workers/index.ts'
import { OutOfTime, WorkerLost } from './workers/pool.ts'

export { parseFeed } from './feed/parse.ts'
export type { WireLimits } from './limits.ts'
export { readOpml, writeOpml } from './opml.ts'

/** By this name a site's robots.txt may speak to the desk. */
const product = 'Nightdesk'

/**
 * Opens the wire: feeds, pages, pasted texts. `allowHosts` names private hosts (`host`, `host:port`, an address) that may
 * be opened; `resolve` answers all addresses of a name, for tests. Workers start with the first page.
 */
export function openWire(options: {
  readonly allowHosts: readonly string[]
  readonly clock: Clock
  readonly userAgent?: string
  /** Whether sites are asked by their robots.txt; they are, unless it is false. */
  readonly asksRobots?: boolean
  readonly limits?: Partial<WireLimits>
  readonly resolve?: Resolver
}): Wire {
  const { clock } = options
  const limits = { ...defaultLimits, ...options.limits }
  const readers = openReaders(limits)
  const fetcher = openFetcher({
    allowHosts: options.allowHosts,
    resolve: options.resolve ?? systemResolver,
    userAgent: options.userAgent ?? `${product}/0.1 (newsroom feed reader)`,
    limits,
  })

  const parse = async (bytes: Uint8Array, contentType: string | undefined, url: string) => {
    try {
      return await readers.feed(bytes, contentType, url)
    } catch (error) {
      if (error instanceof OutOfTime || error instanceof WorkerLost)
        throw new FeedTrouble('malformed', say.wire.feedTooMuch)
      throw error
    }
  }

  return {
    readFeed: (request) => readFeedAt(fetcher, request, clock, parse),
    readPage: (url) => readPageAt(fetcher, readers, url, clock, limits.textChars),
    lookAgain: (request) => lookAtPage(fetcher, readers, request, clock, limits.textChars),
    readLines: (request) => readLinesAt(fetcher, readers, request, clock, limits.pageChars),
    readContent: ({ body, mime, url, title }) =>
      readBodyOf(readers, body, /html|xml/i.test(mime) ? 'html' : 'text', url, limits.textChars, title),
    readFile: (url) => readFileAt(fetcher, url),
    readRobots: async (url) => (options.asksRobots === false ? { state: 'off' } : readRobotsAt(fetcher, url, product)),
    readPicture: (url) => readPictureAt(fetcher, url),
    discoverFeeds: (url) => discover(fetcher, url, parse),
    newsSitemap: (url) => findNewsSitemap(fetcher, url, parse),
    async stop() {
      await Promise.all([fetcher.stop(), readers.stop()])
    },
  }
}
