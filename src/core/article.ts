/** When an article says it was published. `date` is the local calendar day of the outlet, `at` only where a time was given. */
export interface Published {
  /** Calendar day, `YYYY-MM-DD`. */
  readonly date: string
  /** Milliseconds UTC, absent when only a day is known. */
  readonly at?: number
  /** The zone as written ('+02:00', 'Z'), absent when none was. */
  readonly zone?: string
}

/** Why a page is not an article: told to the asker, and no brief is made of it. */
export type PageProblem =
  | 'paywall'
  | 'cookie-wall'
  | 'error-page'
  | 'no-article'
  | 'not-a-page'
  | 'too-deep'
  | 'too-large'

/** What a page says of its own kind, as it is written there. */
export interface PageKind {
  /** schema.org types of the article: "OpinionNewsArticle". */
  readonly types: readonly string[]
  /** The sections and genres that it is filed under: "Comment". */
  readonly sections: readonly string[]
}

/** One outlet's page, or a pasted text. `text` is what every span refers to; it is never changed after extraction. */
export interface ArticleContent {
  readonly headline: string
  readonly text: string
  readonly deck?: string
  readonly byline?: string
  readonly outlet?: string
  readonly published?: Published
  readonly updated?: Published
  readonly canonicalUrl?: string
  /** ISO 639-1 code. */
  readonly language?: string
  /** A picture of the article, and its outlet's icon, absolute http(s) addresses: opened behind the guard where the local desk shows them. */
  readonly image?: string
  readonly icon?: string
  readonly kind?: PageKind
  /** The text is one page of several: there is more of the article than this. */
  readonly partial?: boolean
  /** It is the feed's own text: why the page couldn't be read, as a sentence. */
  readonly fromFeed?: string
}
