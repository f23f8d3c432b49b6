import type { Feed, FeedItem } from '../../core/wire.ts'
import { given } from '../given.ts'
import { plainOf } from './constructs.ts'
import type { RichFeed, RichItem } from './neutral.ts'

const wordy = (text: string | undefined, most: number) => text?.slice(0, most)

/** The part of a feed that the newsroom works with: plain titles and summaries, one guid for each item. */
export function toCoreFeed(feed: RichFeed): Feed {
  return {
    title: wordy(plainOf(feed.title), 300) ?? '',
    items: feed.items.map(toCoreItem).filter((item) => item !== undefined),
    ...given('siteUrl', feed.link),
    ...given('description', wordy(plainOf(feed.description), 2_000)),
    ...given('language', feed.language),
    ...given('interval', feed.interval),
  }
}

function toCoreItem(item: RichItem): FeedItem | undefined {
  const title = wordy(plainOf(item.title), 500) ?? wordy(plainOf(item.summary)?.split('\n')[0], 120) ?? ''
  const url = item.link && /^https?:/i.test(item.link) ? item.link : undefined
  // Without a guid an item is known by its address; without one, by its title and date.
  const guid = item.id ?? url ?? (title === '' ? undefined : `${title}|${item.published ?? ''}`)
  if (guid === undefined) return undefined
  const summary = wordy(plainOf(item.summary), 5_000)
  const content = item.content ?? (item.summary?.html ? item.summary : undefined)
  return {
    guid: guid.slice(0, 2_000),
    title,
    categories: item.categories,
    ...given('url', url),
    ...given('published', item.published),
    ...given('updated', item.updated),
    ...given('author', wordy(item.author, 300)),
    ...given('summary', summary),
    ...given('contentHtml', content?.value),
  }
}
