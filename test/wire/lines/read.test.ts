import { afterAll, expect, test } from 'vitest'
import { openWire } from '../../../src/wire/index.ts'
import { leadsTo, loopbackServer, sends } from '../server.ts'

const server = loopbackServer()
const wire = openWire({
  allowHosts: ['127.0.0.1'],
  clock: () => Date.parse('2026-01-01T12:00:00Z'),
  limits: { wireBytes: 400_000, decodedBytes: 600_000, pageChars: 200_000 },
})
afterAll(() => wire.stop())

const read = (path: string, more = {}) => wire.readLines({ url: server.base + path, ...more })

test('validators come back, are sent again, and 304 means unchanged', async () => {
  server.on('/page', (request, response) => {
    if (request.headers['if-none-match'] === '"v1"')
      return void response.writeHead(304, { 'cache-control': 'max-age=60' }).end()
    response.writeHead(200, { 'content-type': 'text/html', etag: '"v1"' }).end('<title>Pool</title><h1>Open</h1>')
  })
  expect(await read('/page')).toEqual({
    state: 'read',
    title: 'Pool',
    lines: [{ text: 'Open', heading: true }],
    url: `${server.base}/page`,
    etag: '"v1"',
  })
  expect(await read('/page', { etag: '"v1"' })).toEqual({ state: 'unchanged', freshFor: 60_000 })
})

test('a text has its own lines', async () => {
  server.on('/notes.txt', sends('One  line\n\n another ', { 'content-type': 'text/plain' }))
  expect(await read('/notes.txt')).toMatchObject({ title: '', lines: [{ text: 'One line' }, { text: 'another' }] })
})

test('each failure has its name, and how long to stay away', async () => {
  server.on('/gone', sends('', {}, 410))
  server.on('/busy', sends('', { 'retry-after': '120' }, 429))
  server.on('/error', sends('', {}, 500))
  server.on('/picture', sends('\x89PNG', { 'content-type': 'image/png' }))
  server.on('/empty', sends('<script>draw()</script>', { 'content-type': 'text/html' }))
  server.on('/long', sends(`<p>${'word '.repeat(60_000)}`, { 'content-type': 'text/html' }))
  expect(await read('/gone')).toMatchObject({ state: 'failed', problem: 'gone' })
  expect(await read('/nothing')).toMatchObject({
    state: 'failed',
    problem: 'http-error',
    reason: 'There is no such page (404).',
  })
  expect(await read('/busy')).toMatchObject({ state: 'failed', problem: 'rate-limited', retryAfter: 120_000 })
  expect(await read('/error')).toMatchObject({ state: 'failed', problem: 'http-error' })
  expect(await read('/picture')).toMatchObject({ state: 'failed', problem: 'not-a-page' })
  expect(await read('/empty')).toMatchObject({ state: 'failed', problem: 'not-a-page' })
  expect(await read('/long')).toMatchObject({ state: 'failed', problem: 'too-large' })
  expect(await wire.readLines({ url: 'http://10.0.0.1/' })).toMatchObject({
    state: 'failed',
    problem: 'refused-address',
  })
})

test('the kept address follows permanent redirects only', async () => {
  server.on('/old', leadsTo('/page', 301))
  server.on('/away', leadsTo('/page', 307))
  expect(await read('/old')).toMatchObject({ url: `${server.base}/page` })
  expect(await read('/away')).toMatchObject({ url: `${server.base}/away` })
})
