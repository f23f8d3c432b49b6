import { afterAll, describe, expect, test } from 'vitest'
import { openWire } from '../../../src/wire/index.ts'
import { leadsTo, loopbackServer, sends } from '../server.ts'
import { page, paragraphs } from '../texts.ts'

const server = loopbackServer()
const wire = openWire({
  allowHosts: ['127.0.0.1'],
  clock: () => 0,
  limits: { wireBytes: 6_000_000, decodedBytes: 8_000_000 },
})
afterAll(() => wire.stop())
const text = paragraphs(8).join('\n\n')
const body = paragraphs(8)
  .map((p) => `<p>${p}</p>`)
  .join('')

test('a page is opened and read', async () => {
  server.on('/moved', leadsTo('/2019/bridge-is-paid-for'))
  server.on('/2019/bridge-is-paid-for', sends(page()))
  const reading = await wire.readPage(`${server.base}/moved`)
  expect(reading).toMatchObject({
    state: 'read',
    url: `${server.base}/2019/bridge-is-paid-for`,
    article: { headline: 'Bridge to Gull Island is paid for', text },
  })
})

test('the encoding of a page is found', async () => {
  const html = page({ head: '<meta charset="windows-1252">', title: 'Brücke' }).replaceAll('assembly', 'Bürgerschaft')
  server.on('/latin', sends(Buffer.from(html, 'latin1'), { 'content-type': 'text/html' }))
  const reading = await wire.readPage(`${server.base}/latin`)
  expect(reading.state === 'read' && reading.article.text).toContain('Bürgerschaft')
})

test('uploads come as data addresses', async () => {
  const upload = (mime: string, content: string) =>
    wire.readPage(`data:${mime};base64,${Buffer.from(content).toString('base64')}`)
  expect(await upload('text/plain', `Bridge is paid for\n\n${text}`)).toMatchObject({
    state: 'read',
    article: { headline: 'Bridge is paid for', text },
  })
  expect(await upload('text/html', page())).toMatchObject({ state: 'read', article: { text } })
  expect(await upload('application/pdf', '%PDF-1.7')).toMatchObject({ state: 'no-article', problem: 'not-a-page' })
})

test('what is at hand is read without opening anything', async () => {
  expect(
    await wire.readContent({ body: page(), mime: 'text/html', url: 'https://gullpost.example/bridge-is-paid-for-now' }),
  ).toMatchObject({ state: 'read', article: { text, canonicalUrl: 'https://gullpost.example/bridge-is-paid-for-now' } })
  expect(await wire.readContent({ body: text, mime: 'text/plain', title: 'Given' })).toMatchObject({
    state: 'read',
    article: { headline: 'Given', text },
  })
  expect(await wire.readContent({ body: '  \n ', mime: 'text/plain' })).toMatchObject({
    state: 'no-article',
    problem: 'no-article',
  })
  expect(await wire.readContent({ body: 'x'.repeat(7_000_000), mime: 'text/plain' })).toMatchObject({
    state: 'no-article',
    problem: 'too-large',
  })
})

describe('what cannot be read is told', () => {
  test.each([
    [404, { state: 'failed', identifier: 'page-missing', passing: false }],
    [410, { state: 'failed', identifier: 'page-missing', passing: false }],
    [403, { state: 'failed', identifier: 'http-error', passing: false }],
    [402, { state: 'no-article', problem: 'paywall' }],
    [500, { state: 'failed', identifier: 'http-error', passing: true }],
    [429, { state: 'failed', identifier: 'http-error', passing: true, retryAfter: 30_000 }],
  ])('status %i', async (status, wanted) => {
    server.on('/status', sends('', { 'retry-after': '30' }, status))
    expect(await wire.readPage(`${server.base}/status`)).toMatchObject(wanted)
  })

  test('a picture, a private address, a text that is no address, 50 MB', async () => {
    server.on('/picture', sends(Buffer.from([0x89, 0x50, 0x4e, 0x47]), { 'content-type': 'image/png' }))
    server.on('/huge', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(50 * 1024 * 1024) })
      response.write('x')
    })
    expect(await wire.readPage(`${server.base}/picture`)).toMatchObject({
      state: 'no-article',
      problem: 'not-a-page',
      reason: expect.stringContaining('a picture'),
    })
    expect(await wire.readPage('http://192.168.1.1/')).toMatchObject({
      state: 'failed',
      identifier: 'refused-address',
      passing: false,
    })
    expect(await wire.readPage('the bridge')).toMatchObject({ state: 'failed', identifier: 'bad-address' })
    expect(await wire.readPage(`${server.base}/huge`)).toMatchObject({ state: 'no-article', problem: 'too-large' })
  })
})

describe('hostile pages are answered, and the next page is read', () => {
  // Generous beside what an idle machine needs, since the tests share theirs.
  const patience = 8_000
  test.each([
    ['2,000 nested elements', `<html><body>${'<div>'.repeat(2_000)}${body}${'</div>'.repeat(2_000)}`, 'read'],
    ['2,000 nested elements left open', `<html><body>${'<b><i>'.repeat(1_000)}${body}`, 'read'],
    ['100,000 nested elements', `<html><body>${'<div>'.repeat(100_000)}${body}`, 'too-deep'],
    ['50,000 spans', `<html><body><article>${body}${'<span>word, word. </span>'.repeat(50_000)}`, undefined],
    [
      '100,000 attributes',
      `<html><body><div ${Array.from({ length: 100_000 }, (_, i) => `a${i}=b`).join(' ')}>${body}`,
      undefined,
    ],
    ['30,000 links', `<html><body>${'<a href=/x>five words of some headline</a> '.repeat(30_000)}${body}`, undefined],
    ['a million less-than signs', `<html><body>${'<'.repeat(1_000_000)}${body}`, undefined],
    [
      'deep JSON-LD',
      `<html><head><script type="application/ld+json">${'['.repeat(100_000)}</script></head><body>${body}`,
      undefined,
    ],
    ['wide levels', `<html><body>${`<section><p>${'x, '.repeat(1_500)}</p>`.repeat(190)}`, undefined],
    ['200,000 elements', `<html><body>${'x<br>'.repeat(200_000)}`, 'too-large'],
  ])('%s', async (_, html, wanted) => {
    server.on('/hostile', sends(html))
    const begun = performance.now()
    const reading = await wire.readPage(`${server.base}/hostile`)
    expect(performance.now() - begun).toBeLessThan(patience)
    if (wanted === 'read')
      expect(reading).toMatchObject({ state: 'read', article: { text: expect.stringContaining('item 3 of the plan') } })
    else if (wanted) expect(reading).toMatchObject({ state: 'no-article', problem: wanted })
    expect(await wire.readPage(`${server.base}/2019/bridge-is-paid-for`)).toMatchObject({ state: 'read' })
  })
})
