/** A word, or several that stand together in this order, wherever they stand in a text; case, accents and a plural's s make no difference. */
export interface SearchTerm {
  readonly text: string
}

/** What is looked for, and where. Days are milliseconds UTC: from the first, before the last. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[]
  /** Enough that one term is there; without it all have to be. */
  readonly any?: boolean
  /** A part of the outlet's name. */
  readonly outlet?: string
  /** Only in these articles. */
  readonly articles?: readonly string[]
  readonly from?: number
  readonly before?: number
  readonly limit: number
  readonly offset: number
}

export const passageKinds = ['said', 'promised', 'number', 'changed'] as const

/** What sort of passage: words that somebody is given as the source of, a promise, a figure, or words that an outlet changed. */
export type PassageKind = (typeof passageKinds)[number]

export interface PassageQuery extends SearchQuery {
  readonly kind: PassageKind
  /** Words of the speaker's name. */
  readonly speaker?: string
  /** `rank`: what fits best first; `time`: oldest first. */
  readonly order: 'rank' | 'time'
}

/** A stretch of one version of an article: `text` or headline by `part`. */
export interface PassageRow {
  readonly article: string
  readonly version: number
  readonly kind: PassageKind
  readonly speaker: string | null
  readonly part: 'headline' | 'text'
  readonly start: number
  readonly end: number
  /** When the article was published, or else came in. */
  readonly at: number
}
