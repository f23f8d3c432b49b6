import { letterCaseOf } from '../sentences/letter-case.ts'
import { type ArticleWord, readWords, type WordTable, wordFeatures } from './article-words.ts'
import type { Candidate } from './candidates.ts'
import { sentenceFeatures } from './features.ts'
import type { Scored } from './worth.ts'

/** The trained weights; see model/MODEL_CARD.md. */
export interface SummaryModel {
  readonly words: readonly number[]
  readonly sentences: readonly number[]
  readonly table: WordTable
  readonly trust: number
  /** For a text in one case, which has no capitals to know a name by: the same inputs, weighed otherwise. */
  readonly caseless: { readonly words: readonly number[]; readonly sentences: readonly number[] }
}

/** For each stem the chance that a brief of the article takes it up, 0 to 1. */
export function expectWords(
  words: ReadonlyMap<string, ArticleWord>,
  candidates: number,
  weights: readonly number[],
  table: WordTable,
): Map<string, number> {
  const expected = new Map<string, number>()
  for (const word of words.values()) {
    expected.set(word.stem, 1 / (1 + Math.exp(-product(weights, wordFeatures(word, candidates, table)))))
  }
  return expected
}

function product(weights: readonly number[], inputs: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * inputs[i]!
  return sum
}

/** What the model thinks of each candidate, and of each word. */
export function judge(
  text: string,
  candidates: readonly Candidate[],
  model: SummaryModel,
): { scored: Scored[]; expected: Map<string, number> } {
  const cased = letterCaseOf(text) === 'mixed'
  const weights = cased ? model : model.caseless
  const words = readWords(candidates, cased)
  const expected = expectWords(words, candidates.length, weights.words, model.table)
  const scored = candidates.map((candidate) => ({
    candidate,
    score: product(weights.sentences, sentenceFeatures(text, candidate, candidates, words, expected)),
  }))
  return { scored, expected }
}
