import type { StoryArticle } from './features.ts'
import { groupAll } from './group-all.ts'
import { createGrouper } from './grouper.ts'

/**
 * The records of `nightdesk stories --jsonl`: `{id, title?, url?, published?, text}` in, `{id, story}` out, in the same order.
 * `live` groups each as it comes, with what came before it, as the desk does.
 */
export function storyRecords(
  records: readonly Record<string, unknown>[],
  { live = false }: { live?: boolean } = {},
): { id: unknown; story: string }[] {
  const articles = records.map((record, i): StoryArticle => {
    const { title, text, published } = record
    return {
      id: `s${i + 1}`,
      text: typeof text === 'string' ? text : '',
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof published === 'string' ? { published } : {}),
    }
  })
  return (live ? groupLive(articles) : groupAll(articles)).map(({ story }, i) => ({ id: records[i]!.id, story }))
}

function groupLive(articles: readonly StoryArticle[]): { story: string }[] {
  const grouper = createGrouper({ capacity: Number.POSITIVE_INFINITY })
  const stories = new Map<string, string>()
  for (const article of articles) {
    const { story, moves } = grouper.add(article)
    stories.set(article.id, story)
    for (const { id, to } of moves) stories.set(id, to)
  }
  return articles.map(({ id }) => ({ story: stories.get(id)! }))
}
