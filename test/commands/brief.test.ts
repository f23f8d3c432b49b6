import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Inline } from '../../src/core/card.ts'
import { type House, openHouse } from '../house/house.ts'
import { inventedText } from '../house/publisher.ts'

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`
const article = html(
  `<main><article><h1>Oldham decides on its bridge</h1>${inventedText('Oldham', 'the bridge will be rebuilt')
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></main>`,
)
const told = article.replace(
  '<title>',
  '<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"Oldham decides on its bridge","articleSection":"Comment"}</script><title>',
)
const send = (status: number, type: string, body: string | Buffer) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': type }).end(body)
}
const pages: Record<string, (response: ServerResponse) => void> = {
  '/article': send(200, 'text/html', article),
  '/opinion': send(200, 'text/html', told),
  '/missing': send(404, 'text/html', html('<h1>Not found</h1>')),
  '/picture': send(200, 'image/png', Buffer.from('89504e470d0a1a0a', 'hex')),
  '/nested': send(200, 'text/html', html(`${'<div>'.repeat(2000)}Text${'</div>'.repeat(2000)}`)),
  '/large': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const megabyte = Buffer.alloc(1_048_576, 'x')
    let sent = 0
    const more = () => {
      while (sent < 50) {
        sent++
        if (!response.write(megabyte)) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  },
  '/wall': send(
    200,
    'text/html',
    html(
      '<div class="consent"><h1>Before you continue</h1><p>We use cookies and other technologies. Accept all or manage your choices to continue.</p><button>Accept all</button></div>',
    ),
  ),
  '/bomb': send(
    200,
    'application/rss+xml',
    `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (name, i: number) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)}]><rss><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>`,
  ),
}
const server = createServer((request, response) => (pages[request.url ?? ''] ?? pages['/missing']!)(response))
let address: string
let house: House

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  house = await openHouse({ allowHosts: [address.slice('http://'.length)] })
})
afterEach(() => house.stop())

/** Every exact span of a reply, with the text of its article at that place. */
async function exactSpans(typed: string): Promise<{ shown: string; inText: string }[]> {
  const reply = await house.says(typed)
  const inlines = reply.cards
    .flatMap((card) => card.parts)
    .flatMap((part): readonly Inline[] => {
      if (part.type === 'text' && typeof part.text !== 'string') return part.text
      return part.type === 'list' ? part.items.flatMap((item) => (typeof item === 'string' ? [] : [...item])) : []
    })
  const spans = []
  for (const inline of inlines) {
    if (typeof inline === 'string' || inline.type !== 'exact') continue
    const row = await house.newsroom.store.articles.forWork.byId(inline.article)
    spans.push({ shown: inline.text, inText: row!.content.text.slice(inline.span.start, inline.span.end) })
  }
  return spans
}

describe('a brief', () => {
  it('of a page is verbatim, and the same article is then asked about without naming it', async () => {
    const spans = await exactSpans(`/brief ${address}/article`)
    expect(spans.length).toBeGreaterThanOrEqual(2)
    for (const { shown, inText } of spans) expect(shown).toBe(inText)
    for (const { shown, inText } of await exactSpans('/sources')) expect(shown).toBe(inText)
    expect(await house.reads('/sources')).toMatch(/Ada Lund/)
    expect(await house.reads('/sources waited eleven years')).toMatch(/Ada Lund/)
  })

  it('of a pasted text keeps its day and its own words', async () => {
    const text = `Oldham decides\n\n${inventedText('Oldham', 'the bridge will be rebuilt').replaceAll('\n', '\n\n')}`
    expect(await house.reads(`/brief published:2026-11-16\n${text}`)).toMatch(/16 Nov 2026/)
    const spans = await exactSpans('/brief')
    for (const { shown, inText } of spans) expect(shown).toBe(inText)
    expect(await house.reads('/timeline')).toMatch(/14 Dec 2026/)
  })

  it('has as many sentences as the workspace wants', async () => {
    await house.reads('/desk set sentences 1')
    expect(await exactSpans(`/brief ${address}/article`)).toHaveLength(1)
  })

  it('pasted in one workspace is not found in another', async () => {
    await house.reads(
      `/brief published:2026-11-16\nOldham decides\n\n${inventedText('Oldham', 'the bridge will be rebuilt')}`,
    )
    const elsewhere = await house.newsroom.store.articles
      .seenBy({ platform: 'slack', workspace: 'T1', member: null })
      .search('Oldham', 5)
    expect(elsewhere).toEqual([])
  })
})

describe('bad input is answered with what was wrong, and nothing is kept', () => {
  it.each([
    ['a private address', 'http://10.0.0.1/x', /private|not allowed|may not/i],
    ['the metadata address', 'http://169.254.169.254/latest/meta-data/', /private|not allowed|may not|link-local/i],
    ['this machine', 'http://localhost:8080/x', /private|not allowed|may not|this machine/i],
    ['a missing page', 'ADDRESS/missing', /404/],
    ['a picture', 'ADDRESS/picture', /not a page|No brief/i],
    ['a cookie wall', 'ADDRESS/wall', /No brief/],
    ['50 MB', 'ADDRESS/large', /large|MB/i],
    ['2,000 nested elements', 'ADDRESS/nested', /No brief|deep|nest/i],
    ['an address that is none', 'https://', /./],
  ])('%s', async (_name, typed, sentence) => {
    const from = performance.now()
    expect(await house.reads(`/brief ${typed.replace('ADDRESS', address)}`)).toMatch(sentence)
    expect(performance.now() - from).toBeLessThan(20_000)
    expect(await house.newsroom.store.articles.count()).toBe(0)
  })

  it('a text of 5 MB', async () => {
    const text = `A headline\n${'The council said on Monday that it will go on. '.repeat(110_000)}`
    expect(await house.reads(`/brief ${text}`)).toMatch(/5,\d{3},\d{3} characters; I read up to 1,000,000/)
  })

  it('a text in another language', async () => {
    const text =
      'Der Stadtrat hat am Montag beschlossen\n\nDer Stadtrat von Oldheim hat am Montag beschlossen, dass die Brücke neu gebaut wird. „Wir haben lange gewartet“, sagte die Bürgermeisterin.'
    expect(await house.reads(`/brief published:2026-11-16\n${text}`)).toMatch(/language that I don’t read \(German\)/)
    expect(await house.reads('/sources')).toMatch(/language that I don’t read/)
  })

  it('a text too short to tell its language', async () => {
    expect(await house.reads('/brief published:2026-11-16\nSąd uchylił\n\nSąd uchylił wyrok. Brak winnych.')).toMatch(
      /No brief: this text is (?:too short to tell which language it is in|in a language that I don’t read)/,
    )
  })

  it('what its page calls an opinion, though it reads like a report', async () => {
    expect(await house.reads(`/brief ${address}/opinion`)).toMatch(
      /Opinion, as it seems: its page says so to search engines; the section it is filed under\./,
    )
  })

  it('what readers write', async () => {
    const text =
      'Your letters\n\nLETTERS\n\nThe toll on the bridge is robbery, and the mayor is a thief.\n\nLev Sturm\n\nI disagree with Mrs Brand about the gulls.\n\nOlga Reik, Harrow'
    const answer = await house.reads(`/brief published:2026-11-16\n${text}`)
    expect(answer).toMatch(/No brief: what readers write is no report\./)
    expect(answer).toMatch(/Readers’ letters, as it seems: /)
  })

  it('a day that is none', async () => {
    expect(await house.reads('/brief published:2026-02-30\nA headline\nA text of some words, said the mayor.')).toMatch(
      /is not a day/,
    )
  })

  it('a feed of entity bombs', async () => {
    expect(await house.reads(`/desk feed add ${address}/bomb`)).toMatch(/No feed there|entit/i)
    expect(await house.reads('/desk feed list')).toMatch(/None yet/)
  })
})
