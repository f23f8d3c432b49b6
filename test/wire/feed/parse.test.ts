import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../src/wire/feed/constructs.ts'
import { toCoreFeed } from '../../../src/wire/feed/core-feed.ts'
import { FeedTrouble } from '../../../src/wire/feed/neutral.ts'
import { parseFeed } from '../../../src/wire/feed/parse.ts'

const parse = (text: string, url = 'https://example.org/dir/feed.xml') => parseFeed(Buffer.from(text), undefined, url)
const rssItem = (inner: string, attributes = '') =>
  parse(`<rss version="2.0" ${attributes}><channel><title>t</title><item>${inner}</item></channel></rss>`).items[0]!
const atomEntry = (inner: string) =>
  parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/base/"><entry>${inner}</entry></feed>`)
    .items[0]!

describe('formats', () => {
  test('RSS 2.0 with the usual namespaces', () => {
    const item = rssItem(
      '<title>Bridge &amp;amp; tunnel</title><dc:creator>Ann Lee</dc:creator><content:encoded><![CDATA[<p>Long <a href="/x">text</a></p>]]></content:encoded><description>Short</description><media:thumbnail url="https://example.org/i.jpg"/><enclosure url="a.mp3" type="audio/mpeg" length="7"/>',
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"',
    )
    expect(plainOf(item.title)).toBe('Bridge & tunnel')
    expect(item).toMatchObject({
      author: 'Ann Lee',
      content: { value: '<p>Long <a href="https://example.org/x">text</a></p>', html: true },
      summary: { value: 'Short' },
      image: 'https://example.org/i.jpg',
      enclosures: [{ url: 'https://example.org/dir/a.mp3', type: 'audio/mpeg', length: '7' }],
    })
  })

  test('RDF: items stand beside the channel', () => {
    const feed = parse(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>t</title></channel><item rdf:about="https://example.org/1"><title>a</title><link>https://example.org/1</link><dc:date>2004-01-01</dc:date></item></rdf:RDF>',
    )
    expect(feed.format).toBe('rdf')
    expect(feed.items[0]).toMatchObject({ id: 'https://example.org/1', published: Date.UTC(2004, 0, 1) })
  })

  test('a prefix of its own for a known namespace', () => {
    const feed = parse(
      '<x:rss xmlns:x="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><x:channel><x:title>t</x:title><x:item><x:title>a</x:title><d:creator>Ann</d:creator></x:item></x:channel></x:rss>',
    )
    expect(plainOf(feed.title)).toBe('t')
    expect(feed.items[0]?.author).toBe('Ann')
  })

  test('Atom: xml:base, xhtml without its div, several authors', () => {
    const entry = atomEntry(
      '<id>urn:1</id><link href="a"/><title type="html">&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title><author><name>Ann</name></author><author><name>Bob</name></author><content type="xhtml" xml:base="sub/"><div xmlns="http://www.w3.org/1999/xhtml"><p>x <a href="y">z</a></p></div></content><updated>2004-01-02T08:00:00Z</updated>',
    )
    expect(entry).toMatchObject({
      id: 'urn:1',
      link: 'https://example.org/base/a',
      author: 'Ann, Bob',
      updated: Date.UTC(2004, 0, 2, 8),
    })
    expect(entry.content?.value).toBe('<p>x <a href="https://example.org/base/sub/y">z</a></p>')
    expect(plainOf(entry.title)).toBe('A & B')
  })

  test('Atom: type text is not markup', () => {
    expect(atomEntry('<title type="text">a &lt;b&gt; c</title>').title).toEqual({ value: 'a <b> c', html: false })
  })

  test('Atom 0.3: base64, escaped, tagline', () => {
    const feed = parse(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline>about</tagline><entry><issued>2004-01-01</issued><content type="text/html" mode="base64">${Buffer.from('<p>hello</p>').toString('base64')}</content></entry></feed>`,
    )
    expect(plainOf(feed.description)).toBe('about')
    expect(feed.items[0]?.content?.value).toBe('<p>hello</p>')
  })

  test('CDF', () => {
    const feed = parse(
      '<CHANNEL HREF="https://example.org/"><ABSTRACT>about</ABSTRACT><ITEM HREF="a" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>one</TITLE></ITEM></CHANNEL>',
    )
    expect(feed).toMatchObject({
      format: 'cdf',
      link: 'https://example.org/',
      items: [{ link: 'https://example.org/dir/a', updated: Date.parse('2004-04-07T04:05:43Z') }],
    })
  })

  test('JSON Feed 1.1', () => {
    const feed = parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 't',
        home_page_url: 'https://example.org/',
        language: 'de',
        items: [
          {
            id: 1,
            url: '/a',
            content_html: '<p onclick="x">b</p>',
            date_published: '2020-01-01T00:00:00Z',
            authors: [{ name: 'Ann' }],
            tags: ['x'],
            attachments: [{ url: 'b.mp3', mime_type: 'audio/mpeg', size_in_bytes: 7 }],
          },
        ],
      }),
    )
    expect(feed.items[0]).toMatchObject({
      id: '1',
      link: 'https://example.org/a',
      content: { value: '<p>b</p>' },
      author: 'Ann',
      categories: ['x'],
      enclosures: [{ length: '7' }],
    })
  })
})

describe('what is malformed is read as far as it goes', () => {
  test.each([
    ['a stray ampersand', '<rss><channel><item><title>a & b</title></item></channel></rss>'],
    ['HTML entities', '<rss><channel><item><title>a &amp; b</title><x>&nbsp;&eacute;</x></item></channel></rss>'],
    ['an end that is missing', '<rss><channel><item><title>a &amp; b</title>'],
    [
      'junk before the declaration',
      '\n\n<?xml version="1.0"?><rss><channel><item><title>a &amp; b</title></item></channel></rss>',
    ],
    ['a tag closed wrongly', '<rss><channel><item><title>a &amp; b</title></itme></item></channel></rss>'],
    ['tags in capitals', '<RSS><Channel><Item><TITLE>a &amp; b</TITLE></Item></Channel></RSS>'],
    ['no channel', '<rss><item><title>a &amp; b</title></item></rss>'],
    ['an undeclared prefix', '<rss><channel><item><dc:title>a &amp; b</dc:title></item></channel></rss>'],
    ['a control character', '<rss><channel><item><title>a &amp; b</title><x>\u0001</x></item></channel></rss>'],
  ])('%s', (_, xml) => {
    expect(plainOf(parse(xml).items[0]?.title)).toBe('a & b')
  })

  test('an item left open does not swallow the next', () => {
    expect(
      parse('<rss><channel><item><title>a</title><item><title>b</title></item></channel></rss>').items.map((i) =>
        plainOf(i.title),
      ),
    ).toEqual(['a', 'b'])
  })
})

describe('what stands twice, or is no address', () => {
  test('the later date counts', () => {
    expect(atomEntry('<updated>2010-12-01T10:14:55Z</updated><updated>2010-12-31T10:14:55Z</updated>').updated).toBe(
      Date.UTC(2010, 11, 31, 10, 14, 55),
    )
  })

  test('the name of a source is no link', () => {
    expect(rssItem('<title>A</title><guid isPermaLink="false">1</guid><dc:source>Wexby Post</dc:source>').link).toBe(
      undefined,
    )
  })

  test('a picture in the description of the feed is its picture', () => {
    const feed = parse(
      '<rss><channel><description>&lt;img src="/logo.png"&gt;All the news</description></channel></rss>',
    )
    expect(feed.image).toBe('https://example.org/logo.png')
  })
})

describe('attacks', () => {
  test('entities made of entities are refused', () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    expect(() =>
      parse(`<!DOCTYPE rss [<!ENTITY l0 "lol">${lol}]><rss><channel><title>&l9;</title></channel></rss>`),
    ).toThrow(/out of entities/)
  })

  test('an entity from elsewhere is refused', () => {
    expect(() =>
      parse('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hosts">]><rss><channel><title>&x;</title></channel></rss>'),
    ).toThrow(/from elsewhere/)
  })

  test('a long entity is not expanded', () => {
    const feed = parse(
      `<!DOCTYPE rss [<!ENTITY x "${'y'.repeat(1_000)}">]><rss><channel><title>a ${'&x;'.repeat(1_000)}</title></channel></rss>`,
    )
    expect(feed.title?.value).not.toContain('yyy')
  })

  test('a short one is, as often as the bound allows', () => {
    const feed = parse(
      `<!DOCTYPE rss [<!ENTITY x "${'y'.repeat(400)}"><!ENTITY tag "tag:wexby.example,">]><rss><channel><title>a ${'&x;'.repeat(10_000)}</title><item><guid isPermaLink="false">&tag;7</guid></item></channel></rss>`,
    )
    expect(feed.title!.value.length).toBeLessThan(150_000)
    expect(feed.items[0]?.id).toBe('tag:wexby.example,7')
  })

  test.each([
    ['nesting in a feed', `<rss><channel>${'<a>'.repeat(100_000)}`],
    ['elements in a feed', `<rss><channel>${'<a/>'.repeat(400_000)}`],
  ])('too many %s are refused quickly', (_, xml) => {
    expect(() => parse(xml)).toThrow(FeedTrouble)
  })

  test('nesting inside of content is cut, not followed', () => {
    expect(
      rssItem(`<description><![CDATA[${'<div>'.repeat(50_000)}x]]></description>`).summary?.value.length,
    ).toBeLessThan(400_000)
  })

  test('items are bounded', () => {
    expect(parse(`<rss><channel>${'<item><title>a</title></item>'.repeat(5_000)}</channel></rss>`).items).toHaveLength(
      2_000,
    )
  })
})

test.each([
  ['a page', '<!doctype html><html><body>x</body></html>', /web page/],
  ['a text', 'hello', /neither XML nor JSON/],
  ['nothing', '', /empty/],
  ['other JSON', '{"a":1}', /not a JSON Feed/],
  ['broken JSON', '{"items":[', /not well-formed/],
  ['other XML', '<svg></svg>', /not a feed/],
])('%s is no feed, and is told as such', (_, text, reason) => {
  expect(() => parse(text)).toThrow(reason)
})

test('the newsroom is given plain titles, one guid an item, and the hint of the publisher', () => {
  const feed = toCoreFeed(
    parse(
      '<rss><channel><title>&lt;b&gt;T&lt;/b&gt;</title><ttl>30</ttl><link>https://example.org/</link><item><title>a</title><link>https://example.org/1</link></item><item><description>Only a description here</description></item><item/></channel></rss>',
    ),
  )
  expect(feed).toMatchObject({ title: 'T', siteUrl: 'https://example.org/', interval: 1_800_000 })
  expect(feed.items.map(({ guid, title }) => [guid, title])).toEqual([
    ['https://example.org/1', 'a'],
    ['Only a description here|', 'Only a description here'],
  ])
})
