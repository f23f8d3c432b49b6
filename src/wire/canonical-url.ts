import { getDomain } from 'tldts'
import { isTracking } from './tracking.ts'

/** Words after which a `source`, `ref` or `cid` is more than tracking would be guessing: these hosts put ids there. */
const meaningful = new Set(['news.ycombinator.com', 'www.youtube.com', 'youtube.com'])

/**
 * One writing for all addresses of a page: lower-case host, no fragment, no default port, no tracking parameters, AMP
 * caches unwrapped, the other parameters in their order. Text that is no http(s) address is answered as it is.
 */
export function canonicalUrl(address: string): string {
  const url = URL.parse(address.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return address
  const inside = unwrapAmp(url)
  if (inside) return canonicalUrl(inside)
  // A hash-bang is the page itself on sites that never changed.
  if (!url.hash.startsWith('#!')) url.hash = ''
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  if (url.search !== '' && !meaningful.has(url.hostname)) {
    const site = getDomain(url.hostname)
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((pair) => {
        const [name, value = ''] = pair.split('=')
        return pair !== '' && !isTracking(name!, value, site)
      })
    url.search = kept.length > 0 ? `?${kept.join('&')}` : ''
  }
  return url.href
}

/** `https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a` and `https://www.google.com/amp/s/www.example.org/a`. */
function unwrapAmp(url: URL): string | undefined {
  const cached = url.hostname.endsWith('.cdn.ampproject.org') ? /^\/[acirv]\/(s\/)?(.+)$/.exec(url.pathname) : undefined
  const google = /^www\.google\.[a-z.]{2,6}$/.test(url.hostname) ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname) : undefined
  const found = cached ?? google
  if (!found) return undefined
  const inside = URL.parse(`${found[1] ? 'https' : 'http'}://${found[2]}${url.search}`)
  return inside?.hostname.includes('.') ? inside.href : undefined
}

/**
 * The address that a page claims for itself, if it may be believed: of the same site as the one it was read from, and not
 * the site's front page. A page that claims another site's address would take over that article.
 */
export function believedCanonical(claimed: string | undefined, url: string | undefined): string | undefined {
  const found = claimed === undefined ? null : URL.parse(claimed.trim(), url)
  if (!found || !/^https?:$/.test(found.protocol)) return undefined
  if (url !== undefined) {
    const own = URL.parse(url)
    if (!own) return undefined
    const site = (u: URL) => getDomain(u.hostname, { allowPrivateDomains: true }) ?? u.hostname
    if (site(found) !== site(own)) return undefined
    if (found.pathname === '/' && found.search === '' && own.pathname !== '/') return undefined
    if (own.protocol === 'https:' && found.protocol === 'http:' && found.host === own.host) found.protocol = 'https:'
  }
  return canonicalUrl(found.href)
}
