import type { StoryArticle } from './features.ts'
import { groupAll } from './group-all.ts'

/** The records of `nightdesk stories --jsonl`: `{id, title?, url?, published?, text}` in, `{id, story}` out, in the same order. */
export function storyRecords(records: readonly Record<string, unknown>[]): { id: unknown; story: string }[] {
  const articles = records.map((record, i): StoryArticle => {
    const { title, text, published } = record
    return {
      id: `s${i + 1}`,
      text: typeof text === 'string' ? text : '',
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof published === 'string' ? { published } : {}),
    }
  })
  return groupAll(articles).map(({ story }, i) => ({ id: records[i]!.id, story }))
}
