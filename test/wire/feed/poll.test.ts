import { afterAll, describe, expect, test } from 'vitest'
import type { Wire } from '../../../src/core/wire.ts'
import { openWire } from '../../../src/wire/index.ts'
import { leadsTo, loopbackServer, sends } from '../server.ts'

const server = loopbackServer()
const now = Date.parse('2026-01-01T12:00:00Z')
const wire: Wire = openWire({
  allowHosts: ['127.0.0.1'],
  clock: () => now,
  limits: { wireBytes: 400_000, decodedBytes: 600_000 },
})
afterAll(() => wire.stop())

const xml =
  '<rss version="2.0"><channel><title>Gull Post</title><item><guid>1</guid><title>a</title></item></channel></rss>'
const rss = { 'content-type': 'application/rss+xml' }
const read = (path: string, more = {}) => wire.readFeed({ url: server.base + path, ...more })

test('validators come back, are sent again, and 304 means unchanged', async () => {
  server.on('/feed', (request, response) => {
    if (
      request.headers['if-none-match'] === '"v1"' &&
      request.headers['if-modified-since'] === 'Thu, 01 Jan 2026 00:00:00 GMT'
    )
      return void response.writeHead(304, { 'cache-control': 'max-age=600' }).end()
    response.writeHead(200, { ...rss, etag: '"v1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }).end(xml)
  })
  const first = await read('/feed')
  expect(first).toMatchObject({
    state: 'read',
    etag: '"v1"',
    lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT',
    url: `${server.base}/feed`,
    feed: { title: 'Gull Post', items: [{ guid: '1' }] },
  })
  expect(await read('/feed', { etag: '"v1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' })).toEqual({
    state: 'unchanged',
    freshFor: 600_000,
  })
})

describe('when to come again', () => {
  test.each([
    [429, '120', 'rate-limited', 120_000],
    [429, 'Thu, 01 Jan 2026 12:10:00 GMT', 'rate-limited', 600_000],
    [503, '60', 'http-error', 60_000],
    [503, 'Thu, 01 Jan 2026 11:00:00 GMT', 'http-error', 0],
    [503, 'soon', 'http-error', undefined],
    [429, '99999999999', 'rate-limited', 7 * 86_400_000],
  ])('%i with Retry-After: %s', async (status, value, problem, retryAfter) => {
    server.on('/busy', sends('', { 'retry-after': value }, status))
    const reading = await read('/busy')
    expect(reading).toMatchObject({ state: 'failed', problem })
    expect(reading.state === 'failed' && reading.retryAfter).toBe(retryAfter)
  })

  test.each([
    [{ 'cache-control': 'public, max-age=900' }, 900_000],
    [{ 'cache-control': 'max-age=900', age: '300' }, 600_000],
    [{ expires: 'Thu, 01 Jan 2026 12:05:00 GMT', date: 'Thu, 01 Jan 2026 12:00:00 GMT' }, 300_000],
    [{ 'cache-control': 'no-cache', expires: 'Thu, 01 Jan 2026 12:05:00 GMT' }, undefined],
    [{ 'cache-control': 'max-age=99999999' }, 86_400_000],
    [{ expires: '0' }, undefined],
  ])('fresh for: %j', async (headers, fresh) => {
    server.on('/fresh', (_, response) => {
      response.sendDate = false
      response.writeHead(200, { ...rss, ...(headers as Record<string, string>) }).end(xml)
    })
    const reading = await read('/fresh')
    expect(reading.state === 'read' && reading.freshFor).toBe(fresh)
  })
})

test('each failure has its name', async () => {
  server.on('/gone', sends('', {}, 410))
  server.on('/error', sends('', {}, 500))
  server.on('/page', sends('<!doctype html><html><body>hello</body></html>'))
  server.on('/cut', sends('{"version":"https://jsonfeed.org/version/1","items":[', rss))
  server.on('/large', sends(Buffer.alloc(500_000, 'x'), rss))
  server.on(
    '/bomb',
    sends('<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>', rss),
  )
  expect(await read('/gone')).toMatchObject({ state: 'failed', problem: 'gone' })
  expect(await read('/error')).toMatchObject({ state: 'failed', problem: 'http-error' })
  expect(await read('/nothing')).toMatchObject({ state: 'failed', problem: 'http-error' })
  expect(await read('/page')).toMatchObject({ state: 'failed', problem: 'not-a-feed' })
  expect(await read('/cut')).toMatchObject({ state: 'failed', problem: 'malformed' })
  expect(await read('/large')).toMatchObject({ state: 'failed', problem: 'too-large' })
  expect(await read('/bomb')).toMatchObject({ state: 'failed', problem: 'malformed' })
  expect(await wire.readFeed({ url: 'http://10.0.0.1/' })).toMatchObject({
    state: 'failed',
    problem: 'refused-address',
  })
  expect(await wire.readFeed({ url: 'http://127.0.0.1:1/' })).toMatchObject({ state: 'failed', problem: 'unreachable' })
})

test('a large feed is read in the worker with the same answer', async () => {
  const items = Array.from(
    { length: 1_500 },
    (_, i) =>
      `<item><guid>g${i}</guid><title>Title number ${i} of a long feed</title><description>${'word '.repeat(20)}</description></item>`,
  )
  server.on('/long', sends(`<rss><channel><title>Long</title>${items.join('')}</channel></rss>`, rss))
  const reading = await read('/long')
  expect(reading.state === 'read' && reading.feed.items.length).toBe(1_500)
})

test('the kept address follows permanent redirects only', async () => {
  server.on('/old', leadsTo('/feed', 301))
  server.on('/away', leadsTo('/feed', 307))
  expect(await read('/old')).toMatchObject({ state: 'read', url: `${server.base}/feed` })
  expect(await read('/away')).toMatchObject({ state: 'read', url: `${server.base}/away` })
})

describe('discovery', () => {
  test('a page announces its feeds', async () => {
    server.on(
      '/site',
      sends(
        '<html><head><base href="/b/"><link rel="alternate" type="application/rss+xml" title="All news" href="all.xml"><link rel="alternate" type="application/feed+json" href="/j.json"><link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/rss+xml" href="javascript:x"></head></html>',
      ),
    )
    expect(await wire.discoverFeeds(`${server.base}/site`)).toEqual([
      { url: `${server.base}/b/all.xml`, title: 'All news' },
      { url: `${server.base}/j.json` },
    ])
  })

  test('without announcements, links that look like feeds; a feed is its own; nothing is nothing', async () => {
    server.on(
      '/links',
      sends('<body><a href="/about">About</a><a href="/rss">RSS</a><a href="/news/index.rdf">x</a></body>'),
    )
    expect(await wire.discoverFeeds(`${server.base}/links`)).toEqual([
      { url: `${server.base}/rss` },
      { url: `${server.base}/news/index.rdf` },
    ])
    expect(await wire.discoverFeeds(`${server.base}/feed`)).toEqual([
      { url: `${server.base}/feed`, title: 'Gull Post' },
    ])
    expect(await wire.discoverFeeds(`${server.base}/nothing`)).toEqual([])
    expect(await wire.discoverFeeds('http://10.0.0.1/')).toEqual([])
  })
})
