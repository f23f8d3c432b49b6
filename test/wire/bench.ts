/**
 * `node test/wire/bench.ts`: feeds a second beside rss-parser and feedparser, pages a second beside Readability alone, and
 * load times, each in processor time, so that a busy machine changes little. Invented feeds and pages.
 */
import { Readability } from '@mozilla/readability'
import FeedParser from 'feedparser'
import { parseHTML } from 'linkedom'
import RssParser from 'rss-parser'
import { page, paragraphs } from './texts.ts'

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

async function measure(name: string, times: number, work: () => unknown): Promise<void> {
  for (let i = 0; i < times / 4; i++) await work()
  const begun = cpuMs()
  for (let i = 0; i < times; i++) await work()
  const ms = (cpuMs() - begun) / times
  console.log(`${name.padEnd(36)} ${ms.toFixed(2).padStart(8)} ms ${(1_000 / ms).toFixed(0).padStart(6)} a second`)
}

async function load<T>(name: string, what: () => Promise<T>): Promise<T> {
  const begun = cpuMs()
  const loaded = await what()
  console.log(`${name.padEnd(36)} ${(cpuMs() - begun).toFixed(0).padStart(8)} ms to load`)
  return loaded
}

const { parseFeed } = await load('feed reader', () => import('../../src/wire/feed/parse.ts'))
const { extractPage } = await load('and page reader', () => import('../../src/wire/page/extract.ts'))
await load('and the rest of the wire', () => import('../../src/wire/index.ts'))

const item = (i: number) =>
  `<item><guid isPermaLink="false">urn:${i}</guid><title>Council votes on bridge ${i} &amp; more</title><link>https://example.org/news/${i}</link><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><dc:creator>Ann Lee</dc:creator><category>Politics</category><description><![CDATA[<p>${paragraphs(1, i)}</p>]]></description><content:encoded><![CDATA[${paragraphs(
    4,
    i,
  )
    .map((p) => `<p>${p} <a href="/b/${i}">More</a></p>`)
    .join('')}]]></content:encoded></item>`
const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gull Post</title><link>https://example.org</link>${Array.from({ length: 20 }, (_, i) => item(i)).join('')}</channel></rss>`
const bytes = Buffer.from(feed)
const html = page({
  count: 30,
  body: `<nav><ul>${'<li><a href="/a">World news</a>'.repeat(60)}</ul></nav><main><article><h1>Bridge</h1>${paragraphs(
    30,
  )
    .map((p) => `<p>${p}</p>`)
    .join(
      '',
    )}</article></main><aside>${'<div class="teaser"><a href="/b"><h3>Ferry sails late again today</h3></a><p>Short teaser.</p></div>'.repeat(60)}</aside>`,
})

console.log(`\na feed of 20 items, ${bytes.length} bytes`)
await measure('this wire, HTML made safe', 300, () => parseFeed(bytes))
const rss = new RssParser()
await measure('rss-parser, HTML as it comes', 300, () => rss.parseString(feed))
await measure('feedparser, HTML as it comes', 100, () => {
  return new Promise<void>((resolve, reject) => {
    const parser = new FeedParser({})
    parser.on('error', reject)
    parser.on('readable', () => {
      while (parser.read()) {}
    })
    parser.on('end', resolve)
    parser.end(bytes)
  })
})

console.log(`\na page, ${html.length} bytes`)
await measure('this wire, all of an article', 60, () => extractPage(html, 'https://example.org/a-b-c-d'))
await measure('linkedom and Readability alone', 60, () => new Readability(parseHTML(html).document as never).parse())
