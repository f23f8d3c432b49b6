import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type NightArticle, outletOf } from './stories.ts'

/** Forty outlets on one loopback server: a feed each, and the pages behind them. */
export interface Outlets {
  readonly host: string
  feed(outlet: number): string
  publish(article: NightArticle, at: number): void
  /** The page says something else from now on. */
  change(slug: string, from: string, to: string): void
  /** The feed answers 500 from now on. */
  readonly broken: Set<number>
  stop(): Promise<void>
}

const page = (title: string, outlet: string, address: string, text: string, at: number) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${address}"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${new Date(at).toISOString()}"></head><body><main><article><h1>${title}</h1>${text}</article></main></body></html>`

/** With an ETag, so that what hasn't changed isn't read again. */
function send(request: IncomingMessage, response: ServerResponse, type: string, body: string): void {
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else response.writeHead(200, { 'content-type': type, etag }).end(body)
}

export async function openOutlets(): Promise<Outlets> {
  const items: { readonly article: NightArticle; readonly at: number; text: string }[] = []
  const broken = new Set<number>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const feed = /^\/feed\/(\d+)\.xml$/.exec(path)
    const outlet = feed ? Number(feed[1]) : -1
    if (feed && broken.has(outlet)) return void response.writeHead(500).end()
    if (feed) {
      const own = items.filter(({ article }) => article.outlet === outlet).toReversed()
      const entries = own.map(
        ({ article, at }) =>
          `<item><guid isPermaLink="false">${article.slug}</guid><title>${article.headline}</title><link>${address}/${article.slug}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
      )
      const head = `<title>${outletOf(outlet)}</title><link>${address}/${outlet}</link><description>x</description>`
      const feedOf = `<?xml version="1.0"?><rss version="2.0"><channel>${head}${entries.join('')}</channel></rss>`
      return send(request, response, 'application/rss+xml', feedOf)
    }
    const item = items.find(({ article }) => `/${article.slug}` === path)
    if (!item) return void response.writeHead(404).end()
    const { headline, outlet: from } = item.article
    const body = page(headline, outletOf(from), `${address}${path}`, item.text, item.at)
    send(request, response, 'text/html; charset=utf-8', body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const address = `http://${host}`
  return {
    host,
    broken,
    feed: (outlet) => `${address}/feed/${outlet}.xml`,
    publish: (article, at) =>
      void items.push({ article, at, text: article.sentences.map((sentence) => `<p>${sentence}</p>`).join('') }),
    change(slug, from, to) {
      const item = items.find(({ article }) => article.slug === slug)!
      item.text = item.text.replaceAll(from, to)
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
