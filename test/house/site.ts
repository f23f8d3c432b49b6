import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Site {
  readonly address: string
  readonly host: string
  /** What is at a path (“/notices”): HTML, or a body with its type; a number is a status without a body. */
  readonly pages: Map<string, string | number | { readonly type: string; readonly body: string }>
  /** Headers that go with every answer, such as `cache-control`. */
  readonly headers: Record<string, string>
  /** Answers, oldest first. */
  readonly looks: { readonly path: string; readonly status: number }[]
  stop(): Promise<void>
}

/** A site on loopback whose pages a test writes; every page has an ETag, and a conditional request is answered. */
export async function openSite(): Promise<Site> {
  const pages: Site['pages'] = new Map()
  const headers: Record<string, string> = {}
  const looks: { path: string; status: number }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const page = pages.get(path) ?? 404
    const [status, body] = typeof page === 'number' ? [page, ''] : [200, typeof page === 'string' ? page : page.body]
    const type = typeof page === 'object' ? page.type : 'text/html; charset=utf-8'
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`
    const known = status === 200 && request.headers['if-none-match'] === etag
    if (path !== '/robots.txt') looks.push({ path, status: known ? 304 : status })
    response.writeHead(known ? 304 : status, { ...headers, 'content-type': type, etag }).end(known ? '' : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: `http://${host}`,
    host,
    pages,
    headers,
    looks,
    stop() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** A council’s page without a feed, invented, with what surrounds it on every site. */
export function noticePage(change: { closing?: string; extra?: string; stamp?: string; links?: string } = {}): string {
  const { closing = '14 December 2026', extra = '', stamp = '08:00', links = 'Storm hits coast' } = change
  return `<!doctype html><html><head><title>Notices – Tarnby Council</title><script>let n = ${stamp.length}</script></head><body>
<header><a href="/">Home</a> <a href="/news">News</a></header><nav><a href="/a">Services</a></nav>
<main><h1>Public notices</h1><p>Last updated: 23 November 2026, ${stamp}</p>
<p>Notices of Tarnby Council are listed here as soon as they are given. ${stamp.length * 7} views</p>
<h2>Harbour wall</h2><p>The council intends to rebuild the harbour wall at a cost of £2.4 million.</p>
<table><tr><th>Closing date</th><td>${closing}</td></tr></table>
<h2>Market square</h2><p>The market square stays open to traffic until further notice.</p>${extra}</main>
<aside><h3>Most read</h3><ul><li><a href="/1">${links}</a></li><li><a href="/2">Ferry delayed</a></li></ul></aside>
<footer>© Tarnby Council ${stamp}</footer></body></html>`
}
