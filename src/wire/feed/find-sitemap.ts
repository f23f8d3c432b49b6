import type { NewsSitemap } from '../../core/wire.ts'
import { decodeBytes } from '../decode.ts'
import type { Fetcher, Opened } from '../fetch/open.ts'
import { FetchTrouble } from '../fetch/trouble.ts'
import { toCoreFeed } from './core-feed.ts'
import { FeedTrouble } from './neutral.ts'
import type { ParseFeed } from './poll.ts'
import { sitemapsIn } from './sitemap.ts'
import { readTree } from './tree.ts'

/** Where sites have it that name none. */
const usualPaths = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap_news.xml']
/** A site is asked so often at most, its robots.txt not counted. */
const mostAsked = 6
const mostNamed = 50
const largestIndex = 2 * 1024 * 1024
const indexBounds = { depth: 20, elements: 50_000 }

/**
 * The news sitemap of an address's site: what robots.txt names (RFC 9309 leaves `Sitemap` lines to sitemaps.org), in an index of sitemaps
 * too, or where custom has it. Undefined where there is none with news in it. Expected trouble is no news.
 */
export async function findNewsSitemap(
  fetcher: Fetcher,
  url: string,
  parse: ParseFeed,
): Promise<NewsSitemap | undefined> {
  const site = URL.parse(url)
  if (!site) return undefined
  const named = await namedInRobots(fetcher, site)
  const usual = usualPaths.map((path) => new URL(path, site).href)
  const waiting = [...named.filter(isOfNews), ...usual, ...named.filter((one) => !isOfNews(one)).slice(0, 2)]
  const asked = new Set<string>()
  for (const address of waiting) {
    if (asked.has(address)) continue
    if (asked.size >= mostAsked) return undefined
    asked.add(address)
    const opened = await openOrNothing(fetcher, address)
    if (!opened) continue
    const feed = await newsIn(opened, parse)
    if (feed) return { url: opened.keptUrl, feed }
    // An index leads to others; the one with news is called so as a rule.
    waiting.splice(waiting.indexOf(address) + 1, 0, ...indexedIn(opened).filter(isOfNews).slice(0, 2))
  }
  return undefined
}

const isOfNews = (address: string) => /news/i.test(address.slice(address.indexOf('//') + 2).replace(/^[^/]*/, ''))

async function namedInRobots(fetcher: Fetcher, site: URL): Promise<string[]> {
  const opened = await openOrNothing(fetcher, new URL('/robots.txt', site).href)
  if (!opened) return []
  const lines = decodeBytes(opened.bytes.subarray(0, 512 * 1024), opened.header('content-type'), 'text').split('\n')
  return lines
    .filter((line) => /^\s*sitemap\s*:/i.test(line))
    .flatMap(
      (line) =>
        URL.parse(
          line
            .slice(line.indexOf(':') + 1)
            .replace(/\s#.*/, '')
            .trim(),
          site,
        ) ?? [],
    )
    .filter(({ protocol }) => /^https?:$/.test(protocol))
    .slice(0, mostNamed)
    .map(({ href }) => href)
}

async function openOrNothing(fetcher: Fetcher, address: string): Promise<Opened | undefined> {
  try {
    const opened = await fetcher.open(address)
    return opened.status >= 200 && opened.status <= 299 ? opened : undefined
  } catch (error) {
    if (error instanceof FetchTrouble) return undefined
    throw error
  }
}

async function newsIn(opened: Opened, parse: ParseFeed) {
  try {
    const feed = await parse(opened.bytes, opened.header('content-type'), opened.url)
    return feed.format === 'sitemap' ? toCoreFeed(feed) : undefined
  } catch (error) {
    if (error instanceof FeedTrouble) return undefined
    throw error
  }
}

function indexedIn(opened: Opened): string[] {
  if (opened.bytes.length > largestIndex) return []
  const text = decodeBytes(opened.bytes, opened.header('content-type'), 'xml')
  if (!/<(?:\w{1,20}:)?sitemapindex\b/i.test(text.slice(0, 4_096))) return []
  try {
    const root = readTree(text, opened.url, indexBounds)
    return root ? sitemapsIn(root, mostNamed) : []
  } catch (error) {
    if (error instanceof FeedTrouble) return []
    throw error
  }
}
