/** Namespace addresses as they begin (letter case aside), and the prefix that stands for them here. `''` is RSS itself. */
const byAddress: readonly (readonly [string, string])[] = [
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom', 'atom'],
  ['http://example.com/newformat', 'atom'],
  ['http://example.com/necho', 'atom'],
  ['http://purl.org/echo', 'atom'],
  ['uri/of/echo/namespace', 'atom'],
  ['http://purl.org/pie', 'atom'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://purl.org/rss/1.0/modules/slash', 'slash'],
  ['http://purl.org/rss/1.0/modules/', 'module'],
  ['http://purl.org/rss/', ''],
  ['http://purl.org/net/rss', ''],
  ['http://backend.userland.com', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://channel.netscape.com/rdf', ''],
  ['http://my.netscape.com/rdf', ''],
  ['http://my.netscape.com/publish', ''],
  ['http://purl.org/dc/elements', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://tools.search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/', 'itunes'],
  ['http://itunes.com/', 'itunes'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/tr/xhtml', 'xhtml'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
  ['http://webns.net/mvcb', 'admin'],
  ['http://podlove.org/', 'podlove'],
  ['https://podcastindex.org/namespace', 'podcast'],
  ['http://rssnamespace.org/feedburner', 'feedburner'],
  ['http://www.sitemaps.org/schemas/sitemap/', 'sitemap'],
  ['http://www.google.com/schemas/sitemap/', 'sitemap'],
  ['http://www.google.com/schemas/sitemap-news/', 'news'],
]

const known = new Set([...byAddress.map(([, prefix]) => prefix), 'xml'])

/** The prefix used here for a namespace address, or undefined for one that isn't known. */
export function prefixOf(address: string): string | undefined {
  const lower = address.trim().toLowerCase()
  return byAddress.find(([start]) => lower.startsWith(start))?.[1]
}

/** Feeds use the usual prefixes without declaring them. */
export const isUsualPrefix = (prefix: string): boolean => known.has(prefix)
