import type { FeedRow } from '../../core/rows/feed.ts'
import type { Rows } from '../../core/store.ts'
import type { FoundPage } from './watch-page.ts'

/** The row of another part of a watched page, which is looked at from `at` on. */
export async function keepPart(rows: Rows, { address, title }: FoundPage, near: string, at: number): Promise<FeedRow> {
  const feed = await rows.feeds.add({ url: address, kind: 'page', title, nextPoll: at, interval: 0, at })
  await rows.watches.add({ feed: feed.id, near })
  await rows.feeds.save(feed.id, { nextPoll: at, etag: null, lastModified: null })
  return feed
}
