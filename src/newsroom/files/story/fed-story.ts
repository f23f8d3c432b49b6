import type { ReadArticle } from '../../articles/article.ts'

/** A story to be read by other programs. */
export interface FedStory {
  readonly id: string
  readonly slug: string
  readonly headline: string
  /** In the order in which they came. */
  readonly articles: readonly ReadArticle[]
  /** The address of the desk. */
  readonly home: string
  readonly createdAt: number
  readonly updatedAt: number
}

const sentences = 3

/** The article's own sentences that its brief is made of, as they stand. */
export function briefOf({ analysis }: ReadArticle): string[] {
  return (analysis.briefs[sentences] ?? analysis.summary).map(({ text }) => text)
}

/** When it says that it was published, else when it came. */
export function momentOf({ content, createdAt }: ReadArticle['article']): number {
  const { published } = content
  const day = published ? Date.parse(`${published.date}T12:00:00Z`) : Number.NaN
  return published?.at ?? (Number.isNaN(day) ? createdAt : day)
}
