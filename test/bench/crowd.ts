import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A process of its own: a crowd of publishers on loopback (every 127.x.y.z is one host). A feed is `/f/N`, with ten items;
 * one poll in `newsEvery` finds a new item. Answers come after 20 to 600 ms, one in a hundred after five seconds, and one in
 * five hundred never.
 */
const newsEvery = Number(process.argv[2] ?? 100)
const counts = new Map<number, number>()
let seed = 7
let served = { feeds: 0, unchanged: 0, pages: 0 }
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const places = 'Oldham Norwick Tarnby Wexmoor Skelby Elderby Marlow Ouzel Brant Cawdry Dunmore Fenwick'.split(' ')
const things = 'bridge harbour school market mill library ferry tower theatre station hospital park'.split(' ')
const verbs = 'rebuilt closed sold widened opened moved painted emptied flooded restored leased fenced'.split(' ')

function article(feed: number, n: number) {
  const of = (words: readonly string[], salt: number) => words[(feed * 31 + n * 17 + salt * 7) % words.length]!
  const [place, thing, verb] = [of(places, 1) + (feed % 97), of(things, 2), of(verbs, 3)]
  const title = `${place} ${thing} ${verb}`
  const paragraphs = Array.from(
    { length: 8 },
    (_, i) =>
      `<p>The council of ${place} said on Monday that the ${thing} on ${of(places, i + 5)} street ${feed}-${n} will be ${verb} before ${of(things, i)} number ${feed + i} is ${of(verbs, i + 4)}. “We have waited ${i + feed} years for the ${of(things, i + 3)},” said Ada ${of(places, i + 9)}, who leads it.</p>`,
  )
  return { title, html: paragraphs.join('') }
}

const server = createServer((request, response) => {
  const host = request.headers.host ?? ''
  const [, kind, feedText, itemText] = (request.url ?? '').split('/')
  const feed = Number(feedText)
  const luck = random()
  if (luck < 0.002) return
  setTimeout(
    () => {
      if (kind === 'p') {
        served.pages++
        const { title, html } = article(feed, Number(itemText))
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(
            `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Outlet ${feed}"></head><body><article><h1>${title}</h1>${html}</article></body></html>`,
          )
        return
      }
      served.feeds++
      const before = counts.get(feed)
      const newest = before === undefined ? 0 : random() < 1 / newsEvery ? before + 1 : before
      counts.set(feed, newest)
      const etag = `"${newest}"`
      if (request.headers['if-none-match'] === etag) {
        served.unchanged++
        return void response.writeHead(304).end()
      }
      const items = Array.from({ length: 10 }, (_, i) => newest - i).map((n) => {
        // Three minutes apart up to now, so that the rhythm that is learnt stays the shortest.
        const at = new Date(started + Math.min(0, n) * 180_000).toUTCString()
        return `<item><guid isPermaLink="false">${feed}:${n}</guid><title>${article(feed, n + 100).title}</title><link>http://${host}/p/${feed}/${n + 100}</link><pubDate>${at}</pubDate><description>${'A teaser of some words. '.repeat(6)}</description></item>`
      })
      response
        .writeHead(200, { 'content-type': 'application/rss+xml', etag })
        .end(
          `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>http://${host}/</link><description>x</description>${items.join('')}</channel></rss>`,
        )
    },
    luck < 0.012 ? 5000 : 20 + 580 * random() ** 2,
  )
})
const started = Date.now()
server.listen(0, '0.0.0.0', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', () => {
  process.send?.(served)
  served = { feeds: 0, unchanged: 0, pages: 0 }
})
process.on('disconnect', () => process.exit(0))
