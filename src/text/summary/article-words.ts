import type { Pos } from '../tokens/token.ts'
import type { Candidate } from './candidates.ts'
import { isGrammar, stem, wordsOf } from './terms.ts'

/** What an article does with one word (by its stem). */
export interface ArticleWord {
  readonly stem: string
  count: number
  sentences: number
  /** Order of the first candidate that has it. */
  readonly first: number
  capitals: number
  pos: Pos
}

/** Every word of the candidates. Without `cased` a capital says nothing. */
export function readWords(candidates: readonly Candidate[], cased = true): Map<string, ArticleWord> {
  const words = new Map<string, ArticleWord>()
  for (const candidate of candidates) {
    const here = new Set<string>()
    candidate.tokens.forEach((token, place) => {
      for (const word of wordsOf(token.value)) {
        const key = stem(word)
        let entry = words.get(key)
        if (!entry) {
          entry = { stem: key, count: 0, sentences: 0, first: candidate.order, capitals: 0, pos: token.pos }
          words.set(key, entry)
        }
        entry.count++
        if (!here.has(key)) entry.sentences++
        here.add(key)
        if (cased && /^\p{Lu}/u.test(token.value) && (place > 0 || token.pos === 'PROPN')) entry.capitals++
      }
    })
  }
  return words
}

/** Names of the inputs of the word model, in the order of its weights. */
export const wordFeatureNames = [
  'one',
  'log-count',
  'share-of-sentences',
  'in-first',
  'in-second',
  'in-third',
  'nearness-of-first',
  'grammar',
  'number',
  'name',
  'noun',
  'verb',
  'adjective',
  'adverb',
  'pronoun',
  'length',
  'usual',
  'rarity',
  'count-and-first',
  'name-and-count',
  'only-late',
] as const

/** What is known of words from the training articles. */
export interface WordTable {
  /** Articles counted. */
  readonly articles: number
  /** Articles that hold the word. */
  readonly held: Readonly<Record<string, number>>
  /** Log odds, against the average word, that a brief takes up the word when the article has it. */
  readonly usual: Readonly<Record<string, number>>
}

/** Inputs of the word model for one word. */
export function wordFeatures(word: ArticleWord, candidates: number, table: WordTable): number[] {
  const grammar = isGrammar(word.stem) ? 1 : 0
  const name = word.capitals * 2 > word.count ? 1 : 0
  const count = Math.log(word.count)
  const rarity =
    Math.log((table.articles + 1) / ((Object.hasOwn(table.held, word.stem) ? table.held[word.stem]! : 0) + 1)) / 6
  return [
    1,
    count,
    word.sentences / Math.max(1, candidates),
    word.first === 0 ? 1 : 0,
    word.first === 1 ? 1 : 0,
    word.first === 2 ? 1 : 0,
    1 / (1 + word.first),
    grammar,
    /^\d/.test(word.stem) ? 1 : 0,
    name,
    word.pos === 'NOUN' || word.pos === 'PROPN' ? 1 : 0,
    word.pos === 'VERB' ? 1 : 0,
    word.pos === 'ADJ' ? 1 : 0,
    word.pos === 'ADV' ? 1 : 0,
    word.pos === 'PRON' ? 1 : 0,
    Math.min(word.stem.length, 12) / 12,
    Object.hasOwn(table.usual, word.stem) ? table.usual[word.stem]! : 0,
    rarity,
    word.first === 0 ? count : 0,
    name * count,
    word.first > 15 && word.count === 1 ? 1 : 0,
  ]
}
