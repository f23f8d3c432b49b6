import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PublishedItem {
  readonly guid: string
  readonly slug: string
  readonly title: string
  readonly text: string
  readonly date?: string
  /** What the feed says of it, where that is not the beginning of the text. */
  readonly summary?: string
  /** The feed carries this text of it, as content:encoded. */
  readonly content?: string
  /** More of the page's head: its picture, its icon. */
  readonly head?: string
}

/** A publisher on loopback: a feed and the pages behind it, which a test can change, break and mend. */
export interface Publisher {
  readonly address: string
  readonly host: string
  items: PublishedItem[]
  /** Answers the feed instead, while it is set. */
  feedAnswer: ((response: ServerResponse, request: IncomingMessage) => void) | undefined
  /** Answers a page instead, while it is set, or waits before it is answered; true where it answered. */
  beforePage: ((slug: string, response: ServerResponse) => Promise<boolean>) | undefined
  /** Requests for pages, with what was answered. */
  readonly reads: { slug: string; status: number }[]
  /** Requests for the feed, with the validators that came. */
  readonly polls: { ifNoneMatch: string | undefined; status: number }[]
  stop(): Promise<void>
}

export async function openPublisher(outlet = 'Loopback Courier'): Promise<Publisher> {
  const publisher = {
    items: [] as PublishedItem[],
    feedAnswer: undefined as Publisher['feedAnswer'],
    beforePage: undefined as Publisher['beforePage'],
    polls: [] as Publisher['polls'][number][],
    reads: [] as Publisher['reads'][number][],
  }
  const server = createServer((request, response) => {
    if (request.url === '/feed.xml') answerFeed(request, response)
    else void answerPage(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const address = `http://${host}`

  function answerFeed(request: IncomingMessage, response: ServerResponse): void {
    const ifNoneMatch = request.headers['if-none-match']
    response.on('finish', () => publisher.polls.push({ ifNoneMatch, status: response.statusCode }))
    if (publisher.feedAnswer) {
      publisher.feedAnswer(response, request)
      return
    }
    const body = renderFeed(address, outlet, publisher.items)
    const etag = `"${Buffer.from(body).toString('base64').slice(-40)}-${body.length}"`
    if (ifNoneMatch === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body)
  }

  async function answerPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const slug = new URL(request.url ?? '/', address).pathname.slice(1)
    const item = publisher.items.find((candidate) => candidate.slug === slug)
    if (slug === 'robots.txt') return void response.writeHead(404).end()
    response.on('finish', () => publisher.reads.push({ slug, status: response.statusCode }))
    if (await publisher.beforePage?.(slug, response)) return
    const page = item && renderPage(address, outlet, item)
    const etag = page && `"${createHash('sha1').update(page).digest('hex')}"`
    if (etag && request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    if (!item) response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(etag && { etag }) }).end(page)
  }

  return Object.assign(publisher, { address, host, stop: () => closeServer(server) })
}

function renderFeed(address: string, outlet: string, items: readonly PublishedItem[]): string {
  const entries = items.map(
    (item) =>
      `<item><guid isPermaLink="false">${item.guid}</guid><title>${item.title}</title><link>${address}/${item.slug}</link>${item.date ? `<pubDate>${item.date}</pubDate>` : ''}<description>${item.summary ?? item.text.slice(0, 90)}</description>${item.content ? `<content:encoded><![CDATA[${item.content}]]></content:encoded>` : ''}</item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${outlet}</title><link>${address}/</link><description>x</description>${entries.join('')}</channel></rss>`
}

function renderPage(address: string, outlet: string, item: PublishedItem): string {
  const paragraphs = item.text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')
  return `<!doctype html><html lang="en"><head><title>${item.title}</title><link rel="canonical" href="${address}/${item.slug}"><meta property="og:site_name" content="${outlet}">${item.head ?? ''}</head><body><main><article><h1>${item.title}</h1>${paragraphs}</article></main></body></html>`
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** An invented article of some length, different for each subject. */
export function inventedText(subject: string, detail: string): string {
  return [
    `The town council of ${subject} said on Monday that ${detail}, after a meeting that lasted until midnight.`,
    `“We have waited for this for eleven years,” said Ada Lund, who leads the council of ${subject}, in front of the town hall.`,
    `Residents of ${subject} had asked for a decision since spring. The county declined to comment on the cost of it.`,
    `A final vote is expected on 14 December, according to the council, and work in ${subject} could begin in March.`,
  ].join('\n')
}
