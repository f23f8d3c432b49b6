import type { Analysis, Event } from '../../core/analysis.ts'
import type { Timeline, TimelineEntry } from './value.ts'

/** An article of a story with what is known of it; `published` is a calendar day, `YYYY-MM-DD`. */
export interface StoryArticle {
  readonly id: string
  readonly text: string
  readonly analysis: Pick<Analysis, 'events' | 'contradictions' | 'timexes' | 'sentences'>
  readonly headline?: string
  readonly outlet?: string
  readonly published?: string
}

export interface StoryOptions {
  readonly title?: string
  /** Most entries, default 12; most sentences an entry, default 2. */
  readonly dates?: number
  readonly perDate?: number
  /** First and last day wanted, `YYYY-MM-DD`. */
  readonly from?: string
  readonly to?: string
}

/** The timeline of a story over its articles. */
export function buildStoryTimeline(articles: readonly StoryArticle[], options: StoryOptions = {}): Timeline {
  const byDate = new Map<string, { article: StoryArticle; event: Event }[]>()
  for (const article of articles)
    for (const event of article.analysis.events)
      byDate.set(event.date, [...(byDate.get(event.date) ?? []), { article, event }])
  const entries = [...byDate]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .slice(0, options.dates ?? 12)
    .map(
      ([date, found]): TimelineEntry => ({
        date,
        precision: found[0]!.event.precision,
        certainty: found[0]!.event.certainty,
        about: found[0]!.event.about,
        sentences: found.slice(0, options.perDate ?? 2).map(({ article, event }) => ({
          article: article.id,
          text: article.text.slice(event.start, event.end),
          start: event.start,
          end: event.end,
          ...(article.outlet ? { outlet: article.outlet } : {}),
        })),
        outlets: [...new Set(found.flatMap(({ article }) => article.outlet ?? []))].sort(),
        disagreements: [],
        weight: 1,
      }),
    )
  return { title: options.title ?? articles[0]?.headline ?? 'Timeline', entries }
}
