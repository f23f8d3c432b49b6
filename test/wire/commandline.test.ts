import { expect, test } from 'vitest'
import { extractRecord, feedRecord } from '../../src/wire/commandline.ts'
import { page, paragraphs } from './texts.ts'

const bytes = (text: string) => Buffer.from(text).toString('base64')

test('a feed in its contract', () => {
  const xml = `<rss version="2.0"><channel><title>Gull Post</title><link>/</link><item><guid isPermaLink="false">urn:1</guid><title>Bridge paid for</title><link>a</link><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><author>ann@example.org (Ann Lee)</author><description>Short</description><category>Politics</category></item></channel></rss>`
  expect(feedRecord({ id: 'f1', bytes: bytes(xml), url: 'https://example.org/feed' })).toMatchObject({
    id: 'f1',
    ok: true,
    feed: { title: 'Gull Post', link: 'https://example.org/' },
    items: [
      {
        id: 'urn:1',
        title: 'Bridge paid for',
        link: 'https://example.org/a',
        published: '2004-01-01T19:48:21.000Z',
        author: 'Ann Lee',
        summary: 'Short',
        categories: ['Politics'],
      },
    ],
  })
})

test('a page in its contract', () => {
  const record = extractRecord({
    id: 'p1',
    html: page({
      head: '<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2019-11-20T08:00:00+01:00">',
    }),
    url: 'https://example.org/2019/bridge-is-paid-for',
  })
  expect(record).toMatchObject({
    id: 'p1',
    title: 'Bridge to Gull Island is paid for',
    byline: 'Ann Lee',
    published: '2019-11-20T07:00:00.000Z',
  })
  expect(record.text).toBe(paragraphs(8).join('\n\n'))
})

test.each([
  undefined,
  null,
  7,
  'text',
  [],
  {},
  { id: 'x' },
  { id: 'x', bytes: 5, html: 5 },
  { id: 'x', bytes: '%%%', html: '' },
  { id: 'x', bytes: bytes('{"items":'), html: '\0' },
])('never throws: %j', (record) => {
  expect(feedRecord(record)).toMatchObject({ ok: false, error: expect.any(String) })
  expect(extractRecord(record)).toMatchObject({ ok: false, error: expect.any(String), text: '' })
})

test('extract says what it left out, and the two reasons, where it is asked', () => {
  const html = page({
    body: `<article>${paragraphs(4)
      .map((p) => `<p>${p}</p>`)
      .join('')}<p>Sign up for our newsletter about the bridge.</p><p>${paragraphs(1, 5)[0]}</p></article>`,
  })
  const url = 'https://gullpost.example/bridge-is-paid-for'
  expect(extractRecord({ id: 1, html, url })).not.toHaveProperty('leftOut')
  expect(extractRecord({ id: 1, html, url, why: true }).leftOut).toContainEqual({
    text: 'Sign up for our newsletter about the bridge.',
    reasons: ['an appeal', 'names what is wanted'],
  })
})
