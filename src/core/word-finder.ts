/** Looks for many words at once in texts of any length, in one pass (Rabin and Karp, 1987: a hash that rolls along the text). */
export interface WordFinder {
  readonly words: readonly string[]
  /** Whether the text, or JSON, holds any of them. */
  holds(text: string): boolean
  /** Those of them that it holds. */
  heldBy(text: string): Set<string>
}

/** Ends of this length are looked for, for addresses of one outlet begin alike; of the shortest word, where that is less. */
const longestEnd = 16
const base = 31
const sieveBits = 20

/** A word as JSON has it, for it is looked for in JSON as well. */
export const inJson = (word: string): string => JSON.stringify(word).slice(1, -1)

/** A finder of words, as they are and as JSON has them; with `exact` of strings as they are alone. */
export function wordFinder(words: readonly string[], exact?: 'exact'): WordFinder {
  const all = [...new Set(exact ? words : words.flatMap((word) => [word, inJson(word)]))].filter(Boolean)
  const length = all.reduce((least, word) => Math.min(least, word.length), longestEnd)
  const sieve = new Uint8Array(1 << sieveBits)
  const byHash = new Map<number, string[]>()
  for (const word of all) {
    const hash = hashOf(word.slice(-length), length)
    sieve[hash >>> (32 - sieveBits)] = 1
    const alike = byHash.get(hash)
    if (alike) alike.push(word)
    else byHash.set(hash, [word])
  }
  let leaving = 1
  for (let i = 0; i < length; i++) leaving = Math.imul(leaving, base)

  /** Tells each word with its place until it is told to end. */
  function walk(text: string, found: (word: string) => 'end' | undefined): void {
    if (all.length === 0 || text.length < length) return
    let hash = hashOf(text, length)
    for (let at = 0; ; at++) {
      // A place before the text's beginning would be taken for its beginning: what is found there stands there whole.
      if (sieve[hash >>> (32 - sieveBits)] === 1)
        for (const word of byHash.get(hash >>> 0) ?? [])
          if (text.startsWith(word, at + length - word.length) && found(word) === 'end') return
      if (at + length >= text.length) return
      hash = (Math.imul(hash, base) + text.charCodeAt(at + length) - Math.imul(leaving, text.charCodeAt(at))) | 0
    }
  }
  return {
    words,
    holds(text) {
      let held = false
      walk(text, () => {
        held = true
        return 'end'
      })
      return held
    },
    heldBy(text) {
      const held = new Set<string>()
      walk(text, (word) => void held.add(word))
      return held
    },
  }
}

function hashOf(text: string, length: number): number {
  let hash = 0
  for (let i = 0; i < length; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0
  return hash >>> 0
}
