import { expect, test } from 'vitest'
import { extractRecord, feedRecord } from '../../src/wire/commandline.ts'
import { parseMoment } from '../../src/wire/dates/index.ts'
import { page, paragraphs } from './texts.ts'

/** mulberry32: the same numbers for the same seed, so that a failure can be had again. */
function numbers(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const feeds = [
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gull Post</title><link>https://example.org/</link><ttl>5</ttl><item><guid>1</guid><title>a &amp; b</title><description><![CDATA[<p style="color:red">x <a href="/y">z</a></p>]]></description><dc:creator>Ann</dc:creator><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><enclosure url="a" type="b" length="1"/></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><id>urn:1</id><title type="html">&lt;b>t&lt;/b></title><entry><id>a</id><link href="b"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content><updated>2004-01-01T19:48:21Z</updated></entry></feed>',
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 't',
    items: [
      {
        id: '1',
        content_html: '<p>x</p>',
        date_published: '2020-01-01T00:00:00Z',
        authors: [{ name: 'A' }],
        tags: ['x'],
      },
    ],
  }),
  '<CHANNEL HREF="https://example.org/"><ITEM HREF="a" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>one</TITLE></ITEM></CHANNEL>',
]
const pages = [
  page({
    count: 3,
    head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge', author: { name: 'Ann Lee' }, datePublished: '2019-11-20T08:00:00Z' })}</script><meta property="og:title" content="Bridge">`,
  }),
  page({
    body: `<nav><ul><li><a href=/a>b</a></ul></nav><main><h1>x</h1><table><tr><td>${paragraphs(2).join('<br>')}</table><ul class="related"><li>y</ul></main>`,
  }),
]
const spice = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE ',
  '<!ENTITY a "b">',
  '&#x0;',
  '&#99999999;',
  '\0',
  '\ufffe',
  '\ud800',
  '<div>',
  '<script>',
  '<p>',
  '<item>',
  '<title>',
  '{',
  '}',
  '[',
  '\\u',
  ' xmlns="',
  ' xml:base="::"',
  'href="http://[',
  '%',
  '<table>',
  '<form>',
  'http://%zz',
  '9'.repeat(30),
  '\t\r\n',
  '<?xml encoding="utf-16"?>',
  '<svg><math>',
  '<a href=javascript:x>',
]

function mutate(text: string, random: () => number): string {
  let out = text
  const pick = (n: number) => Math.floor(random() * n)
  for (let i = 1 + pick(6); i > 0; i--) {
    const at = pick(out.length + 1)
    const to = Math.min(out.length, at + pick(40))
    switch (pick(6)) {
      case 0:
        out = out.slice(0, at) + out.slice(to)
        break
      case 1:
        out = out.slice(0, at) + spice[pick(spice.length)] + out.slice(at)
        break
      case 2:
        out = out.slice(0, at) + out.slice(at, to).repeat(1 + pick(30)) + out.slice(to)
        break
      case 3:
        out = out.slice(0, at)
        break
      case 4:
        out = out.slice(0, at) + String.fromCharCode(pick(65_536)) + out.slice(at + 1)
        break
      default:
        out = out.slice(0, at) + (spice[pick(spice.length)] ?? '').repeat(1 + pick(200)) + out.slice(at)
    }
  }
  return out
}

/** Processor time, so that a busy machine is no hang. */
const hang = 1_000
const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

test('8,000 mutated feeds: each is answered, quickly, and nothing of a script is left', () => {
  const random = numbers(1)
  for (let i = 0; i < 8_000; i++) {
    const source = mutate(feeds[i % feeds.length]!, random)
    const begun = cpuMs()
    const answer = feedRecord({
      id: i,
      bytes: Buffer.from(source).toString('base64'),
      url: 'https://example.org/feed',
    }) as { ok: boolean; items?: { content?: string }[] }
    expect(typeof answer.ok).toBe('boolean')
    if (cpuMs() - begun > hang) expect.fail(`case ${i} took too long`)
    for (const item of answer.items ?? [])
      if (
        /<script|javascript:/i.test(item.content ?? '') &&
        /<[^>]*(?:<script|="javascript:)/i.test(item.content ?? '')
      )
        expect.fail(`case ${i}: ${item.content}`)
  }
})

test('2,000 mutated pages: each is answered, quickly', () => {
  const random = numbers(2)
  for (let i = 0; i < 2_000; i++) {
    const begun = cpuMs()
    const answer = extractRecord({
      id: i,
      html: mutate(pages[i % pages.length]!, random),
      url: 'https://example.org/a-b-c-d',
    })
    expect(String(answer.error ?? '')).not.toMatch(/could not be read/)
    if (cpuMs() - begun > hang) expect.fail(`case ${i} took too long`)
  }
}, 60_000)

test('random bytes are no feed, and no trouble', () => {
  const random = numbers(3)
  for (let i = 0; i < 500; i++) {
    const bytes = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 300) }, () => Math.floor(random() * 256)))
    expect(String(feedRecord({ id: i, bytes: bytes.toString('base64') }).error ?? '')).not.toMatch(/could not be read/)
  }
})

test('20,000 mutated dates: a day that exists, or none', () => {
  const random = numbers(4)
  const dates = [
    'Thu, 01 Jan 2004 19:48:21 GMT',
    '2003-12-31T10:14:55-08:00',
    'May 18, 2017 3:05 p.m.',
    '2004년 05월 28일 오후 11:31',
    '2003-335',
    '28.05.2004 11:31',
  ]
  for (let i = 0; i < 20_000; i++) {
    const moment = parseMoment(mutate(dates[i % dates.length]!, random).slice(0, 200))
    if (moment) expect(new Date(`${moment.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(moment.date)
  }
})
