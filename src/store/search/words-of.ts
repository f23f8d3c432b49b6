import type { SearchTerm } from '../../core/rows/search.ts'
import { formsOf } from '../../core/word-forms.ts'
import { searchWords } from '../words.ts'

const termsAtMost = 16
const wordsOfTerm = 12
const typedAtMost = 500

/** Each term as the words that stand together, in the cut of the index; a single word with its plural or singular. */
export function alternativesOf(terms: readonly SearchTerm[]): (readonly (readonly string[])[])[] {
  return terms
    .slice(0, termsAtMost)
    .map(({ text }) => searchWords(text, typedAtMost).slice(0, wordsOfTerm))
    .filter((words) => words.length > 0)
    .map((words) => (words.length === 1 ? formsOf(words[0]!).map((word) => [word]) : [words]))
}
