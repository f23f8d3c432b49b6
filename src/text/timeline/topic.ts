/** An article of a collection; `published` is `YYYY-MM-DD` or longer. */
export interface TimelineArticle {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly outlet?: string
}

export interface TimelineOptions {
  /** Most dates wanted, and most sentences for each. */
  readonly dates: number
  readonly perDate: number
  readonly query?: string
}

/** Entries in order of date; each sentence stands verbatim in its article. */
export interface TopicTimeline {
  readonly entries: readonly {
    readonly date: string
    readonly sentences: readonly {
      readonly article: string
      readonly text: string
      readonly start: number
      readonly end: number
    }[]
  }[]
}

/** A timeline of a topic from its articles. */
export function buildTimeline(articles: readonly TimelineArticle[], options: TimelineOptions): TopicTimeline {
  const days = new Map<string, TimelineArticle[]>()
  for (const article of articles) {
    const day = article.published.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), article])
  }
  const ranked = [...days].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, options.dates)
  return {
    entries: ranked
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .map(([date, list]) => ({
        date,
        sentences: list.slice(0, options.perDate).map((article) => {
          const end = article.text.indexOf('\n') < 0 ? article.text.length : article.text.indexOf('\n')
          return { article: article.id, text: article.text.slice(0, end), start: 0, end }
        }),
      })),
  }
}
