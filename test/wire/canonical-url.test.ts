import { expect, test } from 'vitest'
import { believedCanonical, canonicalUrl } from '../../src/wire/canonical-url.ts'

test.each([
  ['host in lower case', 'HTTP://Example.ORG/Path', 'http://example.org/Path'],
  ['default port', 'https://example.org:443/a', 'https://example.org/a'],
  ['fragment', 'https://example.org/a#comments', 'https://example.org/a'],
  ['a hash-bang is the page', 'https://example.org/#!/a', 'https://example.org/#!/a'],
  ['tracking', 'https://example.org/a?utm_source=x&utm_medium=y&fbclid=z&gclid=1', 'https://example.org/a'],
  ['ids stay', 'https://example.org/story.php?id=7&utm_campaign=x&p=2', 'https://example.org/story.php?id=7&p=2'],
  ['the order of parameters stays', 'https://example.org/?b=2&a=1', 'https://example.org/?b=2&a=1'],
  [
    'what only begins like tracking stays',
    'https://example.org/?reference=9&utmost=1',
    'https://example.org/?reference=9&utmost=1',
  ],
  ['what a site’s own feed adds', 'https://www.theguardian.com/a?CMP=share_btn', 'https://www.theguardian.com/a'],
  [
    'a feed named as the place one came from',
    'https://example.org/a?cmp=rss&partner=rss_world',
    'https://example.org/a',
  ],
  [
    'what may be an id stays: two articles must not become one',
    'https://example.org/a?uuid=7&hash=8&source=9&cid=10&feed=11&share=12&tid=13',
    'https://example.org/a?uuid=7&hash=8&source=9&cid=10&feed=11&share=12&tid=13',
  ],
  [
    'AMP cache',
    'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/amp/a',
    'https://www.example.org/amp/a',
  ],
  ['AMP in a search engine', 'https://www.google.com/amp/s/www.example.org/a.html', 'https://www.example.org/a.html'],
  ['no web address', 'urn:uuid:1', 'urn:uuid:1'],
])('%s', (_, written, wanted) => {
  expect(canonicalUrl(written)).toBe(wanted)
  expect(canonicalUrl(wanted)).toBe(wanted)
})

test('a page is believed about its own site only', () => {
  expect(believedCanonical('https://www.example.co.uk/a', 'https://amp.example.co.uk/a')).toBe(
    'https://www.example.co.uk/a',
  )
  expect(believedCanonical('/b?utm_source=x', 'https://example.org/a')).toBe('https://example.org/b')
  expect(believedCanonical('https://other.example/a', 'https://example.org/a')).toBeUndefined()
  expect(believedCanonical('https://ann.github.io/a', 'https://bob.github.io/a')).toBeUndefined()
  expect(believedCanonical('https://example.org/', 'https://example.org/news/a')).toBeUndefined()
  expect(believedCanonical('http://example.org/a', 'https://example.org/a')).toBe('https://example.org/a')
})
