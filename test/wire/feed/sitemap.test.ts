import { afterAll, describe, expect, test } from 'vitest'
import { openWire, parseFeed } from '../../../src/wire/index.ts'
import { loopbackServer, sends } from '../server.ts'

const server = loopbackServer()
const wire = openWire({ allowHosts: ['127.0.0.1'], clock: () => 0 })
afterAll(() => wire.stop())

const news = (title: string) =>
  `<news:news><news:publication><news:name>Gull Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-11-23T08:00:00+01:00</news:publication_date><news:title>${title}</news:title><news:keywords>ferry, fire</news:keywords></news:news>`
const urlset = (inner: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inner}</urlset>`
const parse = (xml: string) => parseFeed(new TextEncoder().encode(xml), 'application/xml', 'https://gull.test/sitemap')
const xml = { 'content-type': 'application/xml' }

describe('a news sitemap', () => {
  test('is a feed: title, date and address of each', () => {
    const feed = parse(
      urlset(`<url><loc>https://gull.test/a</loc>${news('Ferry &amp; fire')}</url><url><loc>/old</loc></url>`),
    )
    expect(feed).toMatchObject({ format: 'sitemap', title: { value: 'Gull Post' }, language: 'en' })
    expect(feed.items).toEqual([
      {
        id: 'https://gull.test/a',
        link: 'https://gull.test/a',
        title: { value: 'Ferry & fire', html: false },
        published: Date.UTC(2026, 10, 23, 7),
        categories: ['ferry', 'fire'],
        enclosures: [],
      },
    ])
  })

  test('under other prefixes, and without any', () => {
    const inner = `<u:url><u:loc>https://gull.test/b</u:loc><n:news><n:title>B</n:title></n:news></u:url>`
    const odd = `<u:urlset xmlns:u="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${inner}</u:urlset>`
    expect(parse(odd).items.map(({ link }) => link)).toEqual(['https://gull.test/b'])
  })

  test('a sitemap without news, or a list of sitemaps, is no feed', () => {
    expect(() => parse(urlset('<url><loc>https://gull.test/a</loc></url>'))).toThrow('not a feed')
    expect(() => parse('<sitemapindex><sitemap><loc>https://gull.test/s</loc></sitemap></sitemapindex>')).toThrow(
      'not a feed',
    )
  })
})

describe('the news sitemap of a site', () => {
  test('is where custom has it', async () => {
    server.on('/news-sitemap.xml', sends(urlset(`<url><loc>${server.base}/a</loc>${news('A')}</url>`), xml))
    const found = await wire.newsSitemap(`${server.base}/some/page?x=1`)
    expect(found).toMatchObject({ url: `${server.base}/news-sitemap.xml`, feed: { items: [{ title: 'A' }] } })
  })

  test('is what robots.txt names, before what custom has', async () => {
    server.on(
      '/robots.txt',
      sends(`Sitemap:\nSITEMAP: ftp://x/news.xml\nSitemap: /maps/news.xml # ours`, { 'content-type': 'text/plain' }),
    )
    server.on('/maps/news.xml', sends(urlset(`<url><loc>${server.base}/b</loc>${news('B')}</url>`), xml))
    expect(await wire.newsSitemap(server.base)).toMatchObject({ feed: { items: [{ title: 'B' }] } })
  })

  test('a site that names a thousand is asked a few times only', async () => {
    let asked = 0
    server.on('/robots.txt', sends(Array.from({ length: 1_000 }, (_, i) => `Sitemap: /news/${i}.xml`).join('\n'), {}))
    for (let i = 0; i < 60; i++)
      server.on(`/news/${i}.xml`, (_, response) => {
        asked++
        response.writeHead(404).end()
      })
    expect(await wire.newsSitemap(server.base)).toBeUndefined()
    expect(asked).toBe(6)
  })

  test('a private host is not asked', async () => {
    expect(await wire.newsSitemap('http://10.0.0.1/page')).toBeUndefined()
  })
})
