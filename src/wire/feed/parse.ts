import { say } from '../../locales/index.ts'
import { decodeBytes } from '../decode.ts'
import { readAtom } from './atom.ts'
import { readCdf } from './cdf.ts'
import { readJsonFeed } from './json.ts'
import { FeedTrouble, type RichFeed } from './neutral.ts'
import { readRss } from './rss.ts'
import { readSitemap } from './sitemap.ts'
import { elements, readTree, type XmlNode } from './tree.ts'

const bounds = { depth: 300, elements: 300_000 }
const mostItems = 2_000
const mostCharacters = 16 * 1024 * 1024

/**
 * Reads a feed of any format and quality: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, news sitemaps. `url` is what relative
 * links start from. Time and memory are linear in the bytes. Throws `FeedTrouble`.
 */
export function parseFeed(bytes: Uint8Array, contentType?: string, url?: string): RichFeed {
  if (bytes.length > mostCharacters) throw new FeedTrouble('too-large', say.wire.feedTooLarge)
  const text = decodeBytes(bytes, contentType, 'xml')
  const start = text.slice(0, 2_000).trimStart()
  if (start.startsWith('{')) return readJsonFeed(text.slice(text.indexOf('{')), url, mostItems)
  if (start === '') throw new FeedTrouble('not-a-feed', say.wire.empty)
  if (!text.includes('<')) throw new FeedTrouble('not-a-feed', say.wire.neither)
  const root = readTree(text, url, bounds)
  const feed = root && readRoot(root)
  if (!feed) {
    if (/^<(!doctype\s+html|html)\b/i.test(start)) throw new FeedTrouble('not-a-feed', say.wire.webPage)
    throw new FeedTrouble('not-a-feed', say.wire.noFeed)
  }
  return feed
}

function readRoot(root: XmlNode): RichFeed | undefined {
  const local = root.name.replace(/^.*:/, '')
  switch (local) {
    case 'rss':
      return readRss(root, 'rss', mostItems)
    case 'rdf':
      return readRss(root, 'rdf', mostItems)
    case 'feed':
    case 'entry':
      return readAtom(root, mostItems)
    case 'urlset':
      return readSitemap(root, mostItems)
    case 'channel':
      return root.tag === 'CHANNEL' || root.attributes.HREF ? readCdf(root, mostItems) : readRss(root, 'rss', mostItems)
    default: {
      // Some wrap their feed in an element of their own.
      const inner = elements(root).find((one) => /^(atom:feed|feed|rss|rdf:rdf)$/.test(one.name))
      return inner && readRoot(inner)
    }
  }
}
