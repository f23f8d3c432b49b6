/** A longer slice of a text keeps the whole text in memory with it (V8, SlicedString::kMinLength): of those a copy is kept. */
const LONGEST_COPY = 12
const LONGEST = 24
const MOST = 20_000

/** The same pure function of a word, which knows again what it was asked before: of up to 20,000 words of up to 24 letters. */
export function remembered<T>(read: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (word.length > LONGEST) return read(word)
    const own = word.length > LONGEST_COPY ? (JSON.parse(JSON.stringify(word)) as string) : word
    const answer = read(own)
    if (kept.size >= MOST) kept.clear()
    kept.set(own, answer)
    return answer
  }
}
