import { wordsOf } from './words.ts'

/** What grouping needs of an article. */
export interface StoryArticle {
  readonly id: string
  readonly title?: string
  readonly text: string
  /** `YYYY-MM-DD` or a full ISO 8601 time. */
  readonly published?: string
}

/** What is kept of an article to compare it with later ones: small, and plain JSON. */
export interface Features {
  readonly words: Readonly<Record<string, number>>
  readonly names: readonly string[]
  readonly day?: string
}

/** Characters read of an article: what it is about stands early. */
const readLength = 8000

/** The words and names of an article. */
export function featuresOf(article: Omit<StoryArticle, 'id'>): Features {
  const text = `${article.title ?? ''}\n${article.text.slice(0, readLength)}`
  const words: Record<string, number> = Object.create(null)
  for (const word of wordsOf(text)) if (word.length > 2) words[word] = (words[word] ?? 0) + 1
  const names = [...new Set(text.match(/(?<=[\p{Ll},] )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}/gu) ?? [])]
  return { words, names, ...(article.published === undefined ? {} : { day: article.published.slice(0, 10) }) }
}
