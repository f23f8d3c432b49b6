import { say } from '../../locales/index.ts'
import { parseDate } from '../dates/index.ts'
import { html } from './constructs.ts'
import { absolute } from './links.ts'
import { type Enclosure, FeedTrouble, type RichFeed, type RichItem } from './neutral.ts'
import { joinPeople } from './people.ts'

type Loose = Readonly<Record<string, unknown>>

const record = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : undefined

/** JSON Feed 1 and 1.1 (jsonfeed.org). Throws `FeedTrouble` where the JSON is none or no feed. */
export function readJsonFeed(source: string, url: string | undefined, limit: number): RichFeed {
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch {
    throw new FeedTrouble('malformed', say.wire.likeJson)
  }
  const feed = record(parsed)
  if (!Array.isArray(feed.items) || (text(feed.version) === undefined && text(feed.title) === undefined))
    throw new FeedTrouble('not-a-feed', say.wire.otherJson)
  const base = text(feed.home_page_url) ?? url
  const items = list(feed.items)
    .slice(0, limit)
    .map((item) => readItem(record(item), base))
  return {
    format: 'json',
    title: plain(feed.title),
    link: absolute(text(feed.home_page_url), url),
    description: plain(feed.description),
    language: text(feed.language),
    author: authors(feed),
    image: absolute(text(feed.icon) ?? text(feed.favicon), base),
    feedLink: absolute(text(feed.feed_url), url),
    categories: [],
    // The format has no date of its own for the feed: it is as new as its newest item.
    published: newest(items, (item) => item.published),
    updated: newest(items, (item) => item.updated ?? item.published),
    items,
  } as unknown as RichFeed
}

function readItem(item: Loose, base: string | undefined): RichItem {
  const link = absolute(text(item.url) ?? text(item.external_url), base)
  const content = text(item.content_html)
  const written = content ? html(content, link ?? base) : plain(item.content_text)
  return {
    id: text(item.id) ?? link,
    title: plain(item.title),
    link,
    published: parseDate(text(item.date_published) ?? ''),
    updated: parseDate(text(item.date_modified) ?? ''),
    author: authors(item),
    summary: plain(item.summary) ?? written,
    content: written,
    categories: list(item.tags).map(text).filter(Boolean).slice(0, 100),
    enclosures: list(item.attachments).flatMap((one): Enclosure[] => {
      const attachment = record(one)
      const at = absolute(text(attachment.url), base)
      if (!at) return []
      const type = text(attachment.mime_type)
      const length = text(attachment.size_in_bytes)
      return [{ url: at, ...(type ? { type } : {}), ...(length ? { length } : {}) }]
    }),
    image: absolute(text(item.image) ?? text(item.banner_image), base),
  } as RichItem
}

function newest(items: readonly RichItem[], of: (item: RichItem) => number | undefined): number | undefined {
  const times = items.map(of).filter((at) => at !== undefined)
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b))
}

const plain = (value: unknown) => {
  const found = text(value)
  return found === undefined ? undefined : { value: found, html: false }
}

function authors(owner: Loose): string | undefined {
  const people = [...list(owner.authors), owner.author].map(
    (one) => text(record(one).name) ?? text(record(one).url) ?? text(one),
  )
  return joinPeople(people)
}
