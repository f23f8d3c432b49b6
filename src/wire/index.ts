import type { Clock } from '../core/clock.ts'
import type { PageReading, Wire } from '../core/wire.ts'
import { decodeBytes } from './decode.ts'
import { discover } from './feed/discover.ts'
import { readFeedAt } from './feed/poll.ts'
import { type Resolver, systemResolver } from './fetch/connect.ts'
import { openFetcher } from './fetch/open.ts'
import { FetchTrouble } from './fetch/trouble.ts'
import { defaultLimits, type WireLimits } from './limits.ts'
import { extractPage } from './page/extract.ts'

export { parseFeed } from './feed/parse.ts'
export type { WireLimits } from './limits.ts'
export { extractPage } from './page/extract.ts'

/** Opens the wire: feeds, pages, pasted texts. */
export function openWire(options: {
  readonly allowHosts: readonly string[]
  readonly clock: Clock
  readonly random: () => number
  readonly userAgent?: string
  readonly limits?: Partial<WireLimits>
  readonly resolve?: Resolver
}): Wire {
  const limits = { ...defaultLimits, ...options.limits }
  const fetcher = openFetcher({
    allowHosts: options.allowHosts,
    resolve: options.resolve ?? systemResolver,
    userAgent: options.userAgent ?? 'Nightdesk/0.1 (news desk bot)',
    limits,
  })

  const read = (html: string, url?: string): PageReading => {
    const { article, problem, reason } = extractPage(html, url)
    if (article) return { state: 'read', article, url: url ?? article.canonicalUrl ?? '' }
    return {
      state: 'no-article',
      problem: problem ?? 'no-article',
      reason: reason ?? 'No article was found on the page.',
    }
  }

  return {
    readFeed: (request) => readFeedAt(fetcher, request, options.clock),
    async readPage(url) {
      try {
        const opened = await fetcher.open(url, { accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1' })
        if (opened.status >= 400)
          return {
            state: 'failed',
            identifier: 'http-error',
            reason: `The page answered ${opened.status}.`,
            passing: opened.status >= 500 || opened.status === 429,
          }
        return read(decodeBytes(opened.bytes, opened.header('content-type'), 'html'), opened.url)
      } catch (error) {
        if (!(error instanceof FetchTrouble)) throw error
        return { state: 'failed', identifier: error.problem, reason: error.message, passing: error.passing }
      }
    },
    async readContent({ body, mime, url, title }) {
      if (/html/i.test(mime)) return read(body, url)
      return {
        state: 'read',
        article: { headline: title ?? body.split('\n')[0]!.slice(0, 120), text: body },
        url: url ?? '',
      }
    },
    discoverFeeds: (url) => discover(fetcher, url),
    stop: () => fetcher.stop(),
  }
}
