import { Readable } from 'node:stream'
import FeedParser from 'feedparser'
import RssParser from 'rss-parser'
import { parseFeed } from '../../src/wire/index.ts'
import type { Row } from './row.ts'

const items = 200
const runs = 15

function madeFeed(): string {
  const item = (i: number) =>
    `<item><guid>urn:item:${i}</guid><title>Council ${i} decides on bridge ${i}</title><link>https://news.example/${i}</link><pubDate>Mon, 23 Nov 2026 07:00:00 GMT</pubDate><description>The council said on Monday that bridge ${i} will be rebuilt &amp; widened.</description></item>`
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Bench</title><link>https://news.example/</link><description>x</description>${Array.from({ length: items }, (_, i) => item(i)).join('')}</channel></rss>`
}

/** A feed of 200 items, by us and by two well-known parsers, in turn. */
export async function benchFeeds(): Promise<Row[]> {
  const text = madeFeed()
  const bytes = new TextEncoder().encode(text)
  const rss = new RssParser()
  const ours: number[] = []
  const rssParser: number[] = []
  const feedParser: number[] = []
  for (let run = 0; run <= runs; run++) {
    const times = [
      await timed(async () => parseFeed(bytes, 'application/rss+xml', 'https://news.example/feed').items.length),
      await timed(async () => (await rss.parseString(text)).items.length),
      await timed(() => byFeedParser(text)),
    ] as const
    if (run === 0) continue
    ours.push(times[0])
    rssParser.push(times[1])
    feedParser.push(times[2])
  }
  const rate = (times: number[]) => (items / times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!) * 1000
  return [
    {
      name: 'feed items per second',
      value: rate(ours),
      unit: 'items/s',
      against: { peer: 'rss-parser', value: rate(rssParser) },
    },
    {
      name: 'feed items per second',
      value: rate(ours),
      unit: 'items/s',
      against: { peer: 'feedparser', value: rate(feedParser) },
    },
  ]
}

async function timed(work: () => Promise<number>): Promise<number> {
  const from = performance.now()
  const count = await work()
  if (count !== items) throw new Error(`${count} items instead of ${items}`)
  return performance.now() - from
}

function byFeedParser(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0
    const parser = new FeedParser({})
    parser.on('error', reject).on('end', () => resolve(count))
    parser.on('readable', () => {
      while (parser.read()) count++
    })
    Readable.from([text]).pipe(parser)
  })
}
