import type { Analysis, Event } from '../../core/analysis.ts'
import type { TimelineSentence } from './value.ts'
import { contentWords, Lexicon, type Vector } from './vectors.ts'

/** An article of a story with what is known of it; `published` is a calendar day, `YYYY-MM-DD`. */
export interface StoryArticle {
  readonly id: string
  readonly text: string
  readonly analysis: Pick<Analysis, 'events' | 'contradictions' | 'undated'>
  readonly headline?: string
  readonly outlet?: string
  readonly published?: string
}

/** One sentence of one article about one date: what entries are made of. */
export interface Telling {
  readonly article: StoryArticle
  readonly event: Event
  readonly sentence: TimelineSentence
  readonly words: ReadonlySet<string>
  readonly vector: Vector
  /** The outlet, or the article where its outlet is not known: who disagrees with whom. */
  readonly voice: string
}

const MOST = 5000

/** Every event of every article, read for comparison. The words of the date itself are left out. */
export function readTellings(articles: readonly StoryArticle[]): Telling[] {
  const lexicon = new Lexicon()
  const pending = articles.flatMap((article) =>
    article.analysis.events.map((event) => {
      const text = article.text.slice(event.start, event.end)
      const rest = text.slice(0, event.timex.start - event.start) + text.slice(event.timex.end - event.start)
      const words = contentWords(rest)
      return { article, event, text, words, numbers: lexicon.add(words) }
    }),
  )
  return pending.slice(0, MOST).map(({ article, event, text, words, numbers }) => ({
    article,
    event,
    sentence: {
      article: article.id,
      text,
      start: event.start,
      end: event.end,
      ...(article.outlet ? { outlet: article.outlet } : {}),
    },
    words: new Set(words),
    vector: lexicon.vector(numbers),
    voice: article.outlet ?? article.id,
  }))
}
