import { parseDate } from '../dates/index.ts'
import { given } from '../given.ts'
import { absolute } from './links.ts'
import type { RichFeed, RichItem } from './neutral.ts'
import { child, childrenOf, textIn, type XmlNode } from './tree.ts'

/**
 * A news sitemap as a feed (sitemaps.org/protocol.html with Google's news extension,
 * developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap): title, date and address of what a site published in
 * the last two days. A sitemap without news in it is no feed: undefined.
 */
export function readSitemap(root: XmlNode, limit: number): RichFeed | undefined {
  const items: RichItem[] = []
  let publication: XmlNode | undefined
  for (const entry of root.children) {
    if (items.length >= limit) break
    if (typeof entry === 'string' || entry.name.replace(/^.*:/, '') !== 'url') continue
    const news = child(entry, 'news:news')
    const item = news && readEntry(entry, news)
    if (!item) continue
    publication ??= child(news, 'news:publication')
    items.push(item)
  }
  if (items.length === 0) return undefined
  return {
    format: 'sitemap',
    categories: [],
    items,
    ...given('title', plain(publication && textIn(publication, 'news:name'))),
    ...given('language', publication && textIn(publication, 'news:language')),
  }
}

function readEntry(entry: XmlNode, news: XmlNode): RichItem | undefined {
  const link = absolute(textIn(entry, 'sitemap:loc', 'loc'), entry.base)
  const title = plain(textIn(news, 'news:title'))
  if (link === undefined || title === undefined) return undefined
  const written = textIn(news, 'news:publication_date')
  const keywords = textIn(news, 'news:keywords') ?? ''
  return {
    id: link,
    link,
    title,
    enclosures: [],
    categories: keywords
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .slice(0, 20),
    ...given('published', written === undefined ? undefined : parseDate(written)),
  }
}

const plain = (value: string | undefined) => (value === undefined ? undefined : { value, html: false })

/** Addresses of the sitemaps that a sitemap index names (`sitemapindex`). */
export function sitemapsIn(root: XmlNode, limit: number): string[] {
  return childrenOf(root, 'sitemap:sitemap', 'sitemap')
    .slice(0, limit)
    .flatMap((one) => absolute(textIn(one, 'sitemap:loc', 'loc'), one.base) ?? [])
}
