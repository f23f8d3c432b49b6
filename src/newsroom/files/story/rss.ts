import { say } from '../../../locales/index.ts'
import type { ReadArticle } from '../../articles/article.ts'
import { briefOf, type FedStory, momentOf } from './fed-story.ts'

/** A story as a feed: RSS 2.0 (rssboard.org/rss-specification), an item an article, the latest first, each with its brief. */
export function storyRss({ headline, articles, home, updatedAt }: FedStory): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
    `<title>${xml(headline)}</title>`,
    `<link>${xml(home)}</link>`,
    `<description>${xml(say.stories.feedOf(headline))}</description>`,
    `<lastBuildDate>${new Date(updatedAt).toUTCString()}</lastBuildDate>`,
    '<generator>Nightdesk</generator>',
    ...articles.toReversed().map(item),
    '</channel></rss>',
  ]
  return `${lines.join('\n')}\n`
}

function item(read: ReadArticle): string {
  const { article } = read
  const { headline, outlet, byline } = article.content
  return [
    '<item>',
    `<title>${xml(headline)}</title>`,
    ...(article.canonicalUrl ? [`<link>${xml(article.canonicalUrl)}</link>`] : []),
    `<guid isPermaLink="false">${article.id}</guid>`,
    `<pubDate>${new Date(momentOf(article)).toUTCString()}</pubDate>`,
    `<description>${xml(briefOf(read).join(' '))}</description>`,
    ...(byline ? [`<dc:creator>${xml(byline)}</dc:creator>`] : []),
    ...(outlet ? [`<dc:publisher>${xml(outlet)}</dc:publisher>`] : []),
    '</item>',
  ].join('')
}

/** Text of an element; characters that XML 1.0 has no place for are left out. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
