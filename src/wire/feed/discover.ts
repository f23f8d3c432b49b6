import { Parser } from 'htmlparser2'
import { decodeBytes } from '../decode.ts'
import type { Fetcher } from '../fetch/open.ts'
import { FetchTrouble } from '../fetch/trouble.ts'
import { plainOf } from './constructs.ts'
import { FeedTrouble } from './neutral.ts'
import type { ParseFeed } from './poll.ts'

export interface FoundFeed {
  readonly url: string
  readonly title?: string
}

const feedTypes = /^(application|text)\/(rss|atom|rdf|feed|x-rss|x-atom)?\+?(xml|json)\b/i
const most = 20

/** The feeds that an address offers: the feed itself, or those its page announces (`link rel=alternate`), or links to. */
export async function discover(fetcher: Fetcher, url: string, parse: ParseFeed): Promise<readonly FoundFeed[]> {
  try {
    const opened = await fetcher.open(url, {
      accept: 'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5',
    })
    if (opened.status > 299) return []
    try {
      const title = plainOf((await parse(opened.bytes, opened.header('content-type'), opened.url)).title)
      return [{ url: opened.keptUrl, ...(title ? { title } : {}) }]
    } catch (error) {
      if (!(error instanceof FeedTrouble)) throw error
    }
    return announcedFeeds(decodeBytes(opened.bytes, opened.header('content-type'), 'html'), opened.url)
  } catch (error) {
    if (error instanceof FetchTrouble) return []
    throw error
  }
}

/** The feeds that a page announces; without any, the links on it that look like feeds. */
function announcedFeeds(html: string, url: string): readonly FoundFeed[] {
  const announced = new Map<string, FoundFeed>()
  const linked = new Map<string, FoundFeed>()
  let base = url
  const add = (to: Map<string, FoundFeed>, href: string | undefined, title: string | undefined) => {
    const at = href === undefined ? null : URL.parse(href.trim(), base)
    if (!at || !/^https?:$/.test(at.protocol) || to.size >= most || to.has(at.href)) return
    to.set(at.href, { url: at.href, ...(title?.trim() ? { title: title.trim().slice(0, 200) } : {}) })
  }
  let depth = 0
  const parser = new Parser({
    onopentag(name, a) {
      if (++depth > 2_000) throw new RangeError('too deep')
      if (name === 'base' && a.href) base = URL.parse(a.href, url)?.href ?? base
      if (
        name === 'link' &&
        /\b(alternate|feed)\b/i.test(a.rel ?? '') &&
        (feedTypes.test(a.type ?? '') || /\bfeed\b/i.test(a.rel ?? '')) &&
        !/oembed|wp-json/.test(a.href ?? '')
      )
        add(announced, a.href, a.title)
      if (
        name === 'a' &&
        /(^|[/.?=])(rss|atom|feed|feeds|rdf)([/.?&]|$)|\.(xml|rss|atom|rdf)$/i.test((a.href ?? '').slice(0, 500))
      )
        add(linked, a.href, a.title)
    },
    onclosetag() {
      depth--
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return [...(announced.size > 0 ? announced : linked).values()]
}
