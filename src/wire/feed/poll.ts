import type { Clock } from '../../core/clock.ts'
import type { FeedProblem, FeedReading } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { conditional, freshFor, retryAfter } from '../fetch/caching.ts'
import type { Fetcher } from '../fetch/open.ts'
import { type FetchProblem, FetchTrouble } from '../fetch/trouble.ts'
import { toCoreFeed } from './core-feed.ts'
import { beforeCutOff } from './cut-off.ts'
import { FeedTrouble, type RichFeed } from './neutral.ts'
import { parseFeed } from './parse.ts'

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5'

/** What trouble with an address means for a feed or a watched page. */
export const problems: Readonly<Record<FetchProblem, FeedProblem>> = {
  'bad-address': 'refused-address',
  'refused-address': 'refused-address',
  'not-found': 'unreachable',
  unreachable: 'unreachable',
  'timed-out': 'unreachable',
  'too-large': 'too-large',
  'too-many-redirects': 'http-error',
  'bad-response': 'http-error',
}

export type ParseFeed = (
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
) => RichFeed | Promise<RichFeed>

/** Polls a feed once: a conditional GET (RFC 9110, 13), and what the answer means. Expected trouble is an outcome. */
export async function readFeedAt(
  fetcher: Fetcher,
  request: { readonly url: string; readonly etag?: string; readonly lastModified?: string },
  clock: Clock,
  parse: ParseFeed = parseFeed,
): Promise<FeedReading> {
  try {
    const opened = await fetcher.open(request.url, {
      accept,
      ...conditional(request),
    })
    const { status, header } = opened
    const now = clock()
    const wait = retryAfter(header, now)
    const fresh = freshFor(header, now)
    if (status === 304) return { state: 'unchanged', ...(fresh === undefined ? {} : { freshFor: fresh }) }
    if (status === 410) return failed('gone', say.wire.feedGone)
    if (status === 429) return failed('rate-limited', say.wire.fewerVisits, wait)
    if (status < 200 || status > 299) return failed('http-error', say.wire.feedAnswered(status), wait)
    const whole = beforeCutOff(opened.bytes)
    const feed = toCoreFeed(await parse(whole ?? opened.bytes, header('content-type'), opened.url))
    if (whole && feed.items.length === 0) return failed('malformed', say.wire.feedBreaksOff)
    // Without validators the next poll gets the rest of a feed that broke off.
    const etag = whole ? undefined : header('etag')
    const lastModified = whole ? undefined : header('last-modified')
    return {
      state: 'read',
      feed,
      url: opened.keptUrl,
      ...(etag ? { etag } : {}),
      ...(lastModified ? { lastModified } : {}),
      ...(fresh === undefined ? {} : { freshFor: fresh }),
    }
  } catch (error) {
    if (error instanceof FetchTrouble) return failed(problems[error.problem], error.message)
    if (error instanceof FeedTrouble) return failed(error.problem, error.message)
    throw error
  }
}

function failed(problem: FeedProblem, reason: string, wait?: number): FeedReading {
  return { state: 'failed', problem, reason, ...(wait === undefined ? {} : { retryAfter: wait }) }
}
