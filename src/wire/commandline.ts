import { FeedTrouble, type RichFeed, type RichItem } from './feed/neutral.ts'
import { parseFeed } from './feed/parse.ts'
import { extractPage } from './page/extract.ts'
import { keepAccount } from './page/left-out.ts'

type Json = Readonly<Record<string, unknown>>

/** One record of `nightdesk feed --jsonl` to its answer. Never throws: `ok: false` with an `error`. */
export function feedRecord(record: unknown): Json {
  const input = fields(record)
  const id = input.id ?? null
  try {
    if (typeof input.bytes !== 'string') return { id, ok: false, error: 'The record has no bytes.' }
    const feed = parseFeed(Buffer.from(input.bytes, 'base64'), text(input.contentType), text(input.url))
    return { id, ok: true, feed: feedFields(feed), items: feed.items.map(itemFields) }
  } catch (error) {
    return { id, ok: false, error: sentence(error) }
  }
}

/**
 * One record of `nightdesk extract --jsonl` to its answer. Never throws: `ok: false` with an `error` and an empty text. A record
 * with `why: true` is told what was left out of the text, each piece with its two reasons.
 */
export function extractRecord(record: unknown): Json {
  const input = fields(record)
  const id = input.id ?? null
  try {
    if (typeof input.html !== 'string') return { id, ok: false, error: 'The record has no html.', text: '' }
    const account = input.why === true ? keepAccount() : undefined
    const { problem, reason, article } = extractPage(input.html, text(input.url), undefined, account)
    const leftOut = account ? { leftOut: account.pieces } : {}
    if (!article) return { id, ok: false, error: reason ?? 'There is no article.', problem, text: '', ...leftOut }
    const { headline, text: body, published, updated, ...rest } = article
    return {
      id,
      ok: true,
      title: headline,
      text: body,
      ...rest,
      published: written(published),
      updated: written(updated),
      ...(problem ? { problem, reason } : {}),
      ...leftOut,
    }
  } catch (error) {
    return { id, ok: false, error: sentence(error), text: '' }
  }
}

const fields = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const sentence = (error: unknown) =>
  error instanceof FeedTrouble
    ? error.message
    : `It could not be read: ${error instanceof Error ? error.message : String(error)}`
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())

function written(moment: { readonly date: string; readonly at?: number } | undefined): string | undefined {
  return moment && (iso(moment.at) ?? moment.date)
}

function feedFields(feed: RichFeed): Json {
  const { items: _, title, description, copyright, updated, published, interval: __, ...rest } = feed
  return {
    ...rest,
    title: title?.value,
    description: description?.value,
    copyright: copyright?.value,
    updated: iso(updated),
    published: iso(published),
  }
}

function itemFields(item: RichItem): Json {
  const { title, summary, content, published, updated, ...rest } = item
  return {
    ...rest,
    title: title?.value,
    summary: summary?.value,
    content: content?.value,
    published: iso(published),
    updated: iso(updated),
  }
}
