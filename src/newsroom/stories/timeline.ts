import { buildStoryTimeline } from '../../text/timeline/story.ts'
import type { Timeline } from '../../text/timeline/value.ts'
import type { ReadArticle } from '../articles/article.ts'

export interface TimelineWindow {
  readonly from?: string
  readonly to?: string
}

const datesOfArticle = 20
const datesOfStory = 14

/** The timeline of one article, or over all the articles of a story. */
export function timelineOf(articles: readonly ReadArticle[], title: string, window: TimelineWindow): Timeline {
  return buildStoryTimeline(
    articles.map(({ article, analysis }) => ({
      id: article.id,
      text: article.content.text,
      analysis,
      headline: article.content.headline,
      ...(article.content.outlet && { outlet: article.content.outlet }),
      ...(article.content.published && { published: article.content.published.date }),
    })),
    { title, dates: articles.length > 1 ? datesOfStory : datesOfArticle, ...window },
  )
}
