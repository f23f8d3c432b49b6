/** How much of a text can be found by search, in UTF-16 units; also keeps a Postgres tsvector under its megabyte. */
const indexedLength = 100_000
const queryLength = 1_000
const queryWords = 16
const wordLength = 64

/** Words of an article or a passage as they are indexed: lower case, without accents, letters and digits only. */
export interface IndexedWords {
  /** Of the headline, or of the speaker: they weigh more. */
  readonly first: readonly string[]
  readonly second: readonly string[]
}

/**
 * Cuts text into words that mean nothing to any query language: letters and digits only, lower case, accents off.
 * The same cut makes the index and the query, so both databases find the same. Longer words are cut at 64 units.
 */
export function searchWords(text: string, length = indexedLength): string[] {
  const plain = text.slice(0, length).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return Array.from(plain.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word.slice(0, wordLength))
}

/** The words somebody searches for: at most 16, and each but the last only once. */
export function queryOf(typed: string): string[] {
  const words = searchWords(typed, queryLength).slice(0, queryWords)
  const last = words.at(-1)
  return last === undefined ? [] : [...new Set(words.slice(0, -1))].filter((word) => word !== last).concat(last)
}
