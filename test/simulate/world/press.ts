import { createHash } from 'node:crypto'
import type { Wire } from '../../../src/core/wire.ts'
import { parseFeed } from '../../../src/wire/feed/parse.ts'
import { readFeedAt } from '../../../src/wire/feed/poll.ts'
import type { Fetcher, Opened } from '../../../src/wire/fetch/open.ts'
import { FetchTrouble } from '../../../src/wire/fetch/trouble.ts'
import { defaultLimits } from '../../../src/wire/limits.ts'
import { readLinesAt } from '../../../src/wire/lines/read.ts'
import { type ExtractedPage, extractPage } from '../../../src/wire/page/extract.ts'
import { lookAtPage, readBodyOf, readPageAt } from '../../../src/wire/page/read.ts'
import type { Readers } from '../../../src/wire/workers/index.ts'
import { type Crossing, cross } from '../faults/cross.ts'
import type { Fault } from '../faults/points.ts'
import type { Article } from './articles.ts'
import type { Life } from './life.ts'

/** An article as one outlet published it. */
export interface Published {
  article: Article
  /** What it said before it was corrected. */
  readonly before: Article[]
  readonly outlet: string
  readonly host: string
  readonly at: number
  /** Whether anybody who asked for its page got something else, or waited, or died over it. */
  troubled: boolean
}

export interface Outlet {
  readonly host: string
  readonly name: string
  /** Oldest first. */
  readonly published: Published[]
  /** For how long it says that a page of its own stays as it is, seconds. */
  readonly fresh: number
  outage: { feed?: Fault; page?: Fault }
  /** When its feed was last given to anybody, true time. */
  asked: number
}

const shown = 30
const deadline = defaultLimits.deadlineMs

/** The publishers of a world, and the way of a process to them: the product's own readers over a network of ours. */
export interface Press {
  readonly outlets: Outlet[]
  wireOf(life: Life, clock: () => number): Wire
}

export function createPress(crossing: Crossing): Press {
  const outlets: Outlet[] = []

  function answer(url: URL, headers: Readonly<Record<string, string>>): Opened {
    const outlet = outlets.find(({ host }) => host === url.host)
    const body = outlet && (url.pathname === '/feed.xml' ? feedOf(outlet) : pageOf(outlet, url.pathname.slice(1)))
    const common = { url: url.href, keptUrl: url.href, downgraded: false }
    if (body === undefined) return { ...common, status: 404, header: () => undefined, bytes: new Uint8Array() }
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`
    const type = url.pathname === '/feed.xml' ? 'application/rss+xml' : 'text/html; charset=utf-8'
    const kept = url.pathname === '/feed.xml' ? 0 : outlet!.fresh
    const header = (name: string) => ({ etag, 'content-type': type, 'cache-control': `max-age=${kept}` })[name]
    if (headers['if-none-match'] === etag) return { ...common, status: 304, header, bytes: new Uint8Array() }
    return { ...common, status: 200, header, bytes: Buffer.from(body) }
  }

  function fetcherOf(life: Life): Fetcher {
    return {
      async open(address, headers = {}) {
        const url = new URL(address)
        const outlet = outlets.find(({ host }) => host === url.host)
        const item = outlet?.published.find(({ article }) => `/${article.slug}` === url.pathname)
        const point = url.pathname === '/feed.xml' ? 'feed' : 'page'
        const begun = crossing.time.now()
        const patience = new AbortController()
        const stop = crossing.time.after(deadline, () =>
          patience.abort(new FetchTrouble('timed-out', 'It did not answer in time.')),
        )
        // Whoever dies over it leaves it troubled.
        const before = item?.troubled ?? false
        if (item) item.troubled = true
        try {
          const opened = await cross(crossing, life, point, {
            effect: () => answer(url, headers),
            refuse() {
              if (crossing.random.chance(0.5)) throw new FetchTrouble('unreachable', 'Nobody answers at that address.')
              return { ...answer(url, {}), status: 503, bytes: new Uint8Array(), header: () => undefined }
            },
            lose: () => new FetchTrouble('unreachable', 'The connection failed or broke off.'),
            signal: patience.signal,
            way: crossing.random.between(20, 400),
            outage: outlet?.outage[point],
          })
          if (outlet && point === 'feed' && opened.status < 400) outlet.asked = crossing.time.now()
          if (item && opened.status < 400 && crossing.time.now() - begun < 1000) item.troubled = before
          return opened
        } finally {
          stop()
        }
      },
      stop: async () => {},
    }
  }

  return {
    outlets,
    wireOf(life, clock) {
      const fetcher = fetcherOf(life)
      return {
        readFeed: (request) => readFeedAt(fetcher, request, clock, parseFeed),
        readPage: (url) => readPageAt(fetcher, readers, url, clock, defaultLimits.textChars),
        lookAgain: (request) => lookAtPage(fetcher, readers, request, clock, defaultLimits.textChars),
        readContent: ({ body, mime, url, title }) =>
          readBodyOf(readers, body, /html/i.test(mime) ? 'html' : 'text', url, defaultLimits.textChars, title),
        readLines: (request) => readLinesAt(fetcher, readers, request, clock, defaultLimits.pageChars),
        discoverFeeds: async () => [],
        newsSitemap: async () => undefined,
        readRobots: async () => ({ state: 'off' }),
        readPicture: async () => ({ state: 'failed', reason: 'There are no pictures here.' }),
        readFile: async () => ({ state: 'failed', identifier: 'bad-file', reason: 'There are no files here.' }),
        stop: async () => {},
      }
    },
  }
}

const extracted = new Map<string, ExtractedPage>()

/** In this thread, each page once. */
const readers: Readers = {
  async page(html, url) {
    const known = extracted.get(html) ?? extractPage(html, url)
    extracted.set(html, known)
    return known
  },
  lines: () => Promise.reject(new Error('no page is watched here')),
  pdf: () => Promise.reject(new Error('there are no PDFs here')),
  feed: async (bytes, type, url) => parseFeed(bytes, type, url),
  stop: async () => {},
}

function feedOf(outlet: Outlet): string {
  const items = outlet.published
    .slice(-shown)
    .toReversed()
    .map(({ article, at }) => {
      const summary = article.paragraphs[0]!
      return `<item><guid isPermaLink="false">${outlet.host}-${article.number}</guid><title>${article.headline}</title><link>https://${outlet.host}/${article.slug}</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>${summary}</description></item>`
    })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${outlet.name}</title><link>https://${outlet.host}/</link><description>x</description>${items.join('')}</channel></rss>`
}

function pageOf(outlet: Outlet, slug: string): string | undefined {
  const item = outlet.published.find(({ article }) => article.slug === slug)
  if (!item) return undefined
  const { headline, paragraphs } = item.article
  const text = paragraphs.map((line) => `<p>${line}</p>`).join('')
  return `<!doctype html><html lang="en"><head><title>${headline}</title><link rel="canonical" href="https://${outlet.host}/${slug}"><meta property="og:site_name" content="${outlet.name}"></head><body><main><article><h1>${headline}</h1>${text}</article></main></body></html>`
}
