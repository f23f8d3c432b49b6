import type { ArticleContent } from '../../core/article.ts'
import type { FeedItem } from '../../core/wire.ts'
import type { FilteredText } from './filter/index.ts'

/** An article as a filter sees it. */
export function filteredContent({ headline, deck, text, byline, outlet }: ArticleContent): FilteredText {
  return { title: headline, author: byline, outlet, text: `${deck ?? ''} ${text}` }
}

/** An item as a filter sees it before its article was read: by what the feed itself says. */
export function filteredItem(item: FeedItem, outlet?: string): FilteredText {
  return { title: item.title, author: item.author, outlet, text: `${item.summary ?? ''} ${item.contentHtml ?? ''}` }
}
