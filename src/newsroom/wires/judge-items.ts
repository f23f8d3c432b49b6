import type { FeedRow } from '../../core/rows/feed.ts'
import type { FeedItem } from '../../core/wire.ts'
import type { With } from '../newsroom.ts'
import { judge, parseFilter } from './filter/index.ts'
import { filteredContent, filteredItem } from './filtered.ts'

export interface JudgedItem {
  readonly title: string
  readonly passes: boolean
  /** In words; empty where there is no filter. */
  readonly why: string
}

/** The newest items of a feed held against a filter: by the article where it was read, else by what the feed itself says. */
export async function judgeItems(
  newsroom: With<'store'>,
  feed: FeedRow,
  filter: string,
  limit: number,
): Promise<JudgedItem[]> {
  const tree = parseFilter(filter)
  const judged: JudgedItem[] = []
  for (const row of await newsroom.store.items.ofFeed(feed.id, limit)) {
    const item: FeedItem = JSON.parse(row.item)
    const article = row.article === null ? undefined : await newsroom.store.articles.forWork.byId(row.article)
    const text = article ? filteredContent(article.content) : filteredItem(item, feed.title)
    judged.push({ title: row.title, ...judge(tree, text) })
  }
  return judged
}
