import type { StoryArticle } from './telling.ts'
import type { TimelineSentence } from './value.ts'
import { contentWords, cosine, Lexicon, type Vector } from './vectors.ts'

/** More than these are a list that nobody reads. */
const MOST = 5
/** Liker than this, a plan only says another one again. */
const SAME = 0.55
/** So many plans of a story are compared with each other. */
const COMPARED = 100

/** The plans of a story that have no date, none said twice. */
export function readUndated(articles: readonly StoryArticle[]): TimelineSentence[] {
  const lexicon = new Lexicon()
  const plans = articles
    .flatMap((article) => article.analysis.undated.map((plan) => ({ article, plan })))
    .slice(0, COMPARED)
    .map(({ article, plan: { start, end } }) => {
      const text = article.text.slice(start, end)
      const sentence = { article: article.id, text, start, end, ...(article.outlet ? { outlet: article.outlet } : {}) }
      return { sentence, words: lexicon.add(contentWords(text)) }
    })
  const chosen: { sentence: TimelineSentence; vector: Vector }[] = []
  for (const { sentence, words } of plans) {
    const vector = lexicon.vector(words)
    if (chosen.length < MOST && chosen.every((other) => cosine(other.vector, vector) <= SAME))
      chosen.push({ sentence, vector })
  }
  return chosen.map(({ sentence }) => sentence)
}
