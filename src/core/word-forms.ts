/** A word of small letters with its English singular or plural: one who looks for "ferry" means "ferries" too. Short words and figures are only themselves. */
export function formsOf(word: string): string[] {
  if (word.length < 3 || /\d/.test(word)) return [word]
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return [word, word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('s')) return [word, word.slice(0, -1), `${word}es`]
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`]
  return [word, `${word}s`, ...(/(?:[xz]|ch|sh)$/.test(word) ? [`${word}es`] : [])]
}
