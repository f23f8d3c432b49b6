import type { StoryArticle } from './features.ts'
import { createGrouper } from './grouper.ts'

/** Groups articles that are all at hand: one story's name for each, in the order given. */
export function groupAll(articles: readonly StoryArticle[]): { id: string; story: string }[] {
  const grouper = createGrouper()
  return articles.map((article) => ({ id: article.id, story: grouper.add(article).story }))
}
