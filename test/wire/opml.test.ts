import { expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../src/wire/opml.ts'

const feeds = [
  {
    url: 'https://example.org/feed?a=1&b=2',
    title: 'News & <views>',
    siteUrl: 'https://example.org/',
    folders: ['World'],
  },
  { url: 'https://example.com/rss', title: 'Ünïcode "quoted"', folders: ['World'] },
  { url: 'https://example.net/atom', folders: [] },
]

test('what is written is read again', () => {
  const read = readOpml(writeOpml('Desk', feeds, 0))
  expect(read.refused).toEqual([])
  expect(read.feeds).toEqual([feeds[0], feeds[1], { ...feeds[2], title: 'https://example.net/atom' }])
})

test('lists of other programs: nested folders, other letter case, notes, doubles', () => {
  const { feeds: list, refused } = readOpml(`<?xml version="1.0"?><OPML version="1.0"><body>
    <outline text="World"><outline title="Europe"><outline text="Gull Post" type="rss" xmlURL=" https://example.org/f "/></outline></outline>
    <outline text="a note"/><outline text="again" xmlUrl="https://example.org/f"/><outline text="bad" xmlUrl="javascript:alert(1)"/>
    </body></OPML>`)
  expect(list).toEqual([{ url: 'https://example.org/f', title: 'Gull Post', folders: ['World', 'Europe'] }])
  expect(refused).toEqual([{ address: 'javascript:alert(1)', reason: 'Only http and https addresses are read.' }])
})

test('what is no list says so, and depth is bounded', () => {
  expect(() => readOpml('<html></html>')).toThrow(/not an OPML list/)
  expect(() => readOpml(`<opml>${'<outline text="x">'.repeat(100_000)}`)).toThrow(/too deeply/)
})
