import type { Viewer } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { cleanDraft } from '../../text/check/draft.ts'
import { quotationsOf } from '../../text/check/quotations.ts'
import { commonWords } from '../../text/locales/en/common-words.ts'
import type { With } from '../newsroom.ts'

const common = new Set(commonWords.split(' '))
/** Looks into the index for one draft; each holds up nobody, for others have their turn between two. */
const looksAtMost = 32
const perLook = 4
const phraseWords = 4
const phrasesAtMost = 16

/** The articles that a draft may be about, as far as the viewer may see them, the likeliest first. */
export async function articlesLike(
  newsroom: With<'store'>,
  viewer: Viewer,
  draft: string,
  limit: number,
): Promise<ArticleRow[]> {
  const seen = newsroom.store.articles.seenBy(viewer)
  const scores = new Map<string, { article: ArticleRow; score: number }>()
  for (const terms of looksFor(draft)) {
    await new Promise(setImmediate)
    const rows = await seen.find({ terms: terms.map((text) => ({ text })), limit: perLook, offset: 0 })
    rows.forEach((article, rank) => {
      const known = scores.get(article.id)
      scores.set(article.id, { article, score: (known?.score ?? 0) + 1 / (rank + 2) })
    })
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ article }) => article)
}

/** What is looked for: runs of words out of quotations, and of each sentence its names and its longest words. */
export function looksFor(draft: string): string[][] {
  const text = cleanDraft(draft)
  const phrases = quotationsOf(text)
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ start, end }) => {
      const words = wordsOf(text.slice(start, end))
      if (words.length <= phraseWords) return words.length > 1 ? [[words.join(' ')]] : []
      return [[words.slice(0, phraseWords).join(' ')], [words.slice(-phraseWords).join(' ')]]
    })
    .slice(0, phrasesAtMost)
  const sentences = text.split(/(?<=[.!?][”"’]?)\s+|\n+/).map(wordsOf)
  const looks = sentences.flatMap((words) => {
    const names = words.filter((word, i) => i > 0 && /^\p{Lu}/u.test(word) && !common.has(word.toLowerCase()))
    const others = words
      .filter((word) => /^\p{Ll}{4,}/u.test(word) && !common.has(word))
      .sort((a, b) => b.length - a.length)
    if (names.length + others.length < 2) return []
    return [
      [...names.slice(0, 2), ...others.slice(0, 2)].slice(0, 3),
      ...(names.length > 1 ? [names.slice(0, 2)] : [[...names, ...others].slice(0, 2)]),
    ]
  })
  return [...phrases, ...looks].slice(0, looksAtMost)
}

const wordsOf = (text: string) => text.slice(0, 2_000).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
