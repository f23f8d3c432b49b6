import { isoNumber } from '../times/days/calendar.ts'
import { candidatesOf, chooseSentences, topicOf } from './choose.ts'
import { rankDays } from './dates.ts'
import { readCollection, type TimelineArticle } from './reading.ts'
import type { Vector } from './vectors.ts'

export type { TimelineArticle }

export interface TimelineOptions {
  /** Most dates wanted, and most sentences for each. */
  readonly dates: number
  readonly perDate: number
  /** Words of the topic; without it the words that most articles share. */
  readonly query?: string
}

/** Entries in order of date; each sentence is verbatim in its article. */
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

/**
 * A timeline of a topic from many articles, date by date (as in Gholipour Ghalandari and Ifrim, ACL 2020): days are ranked by
 * how many relevant articles appeared on them or name them, then each is told by the sentences nearest to what all sentences
 * of that day have in common. Fewer dates than asked for where the articles don't bear more.
 */
export function buildTimeline(articles: readonly TimelineArticle[], options: TimelineOptions): TopicTimeline {
  const collection = readCollection(articles, options.query)
  const ranked = rankDays(collection, Math.max(0, Math.floor(options.dates)))
  const candidates = candidatesOf(collection, new Set(ranked.map(({ day }) => day)))
  const topic = topicOf(candidates)
  const told: Vector[] = []
  const entries = ranked.flatMap(({ day }) => {
    const chosen = chooseSentences(candidates.get(day) ?? [], options.perDate, topic, told)
    if (chosen.length === 0) return []
    const sentences = chosen.map(({ article, sentence: { start, end } }) => ({
      article: article.id,
      text: article.text.slice(start, end),
      start,
      end,
    }))
    return [{ day, sentences }]
  })
  return {
    entries: entries.sort((a, b) => a.day - b.day).map(({ day, sentences }) => ({ date: isoNumber(day), sentences })),
  }
}
