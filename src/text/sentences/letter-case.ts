/** How a stretch is written: as in print, all in small letters (a transcript), or all in capitals (an old wire). */
export type LetterCase = 'mixed' | 'small' | 'capital'

/** Fewer words than this tell nothing. */
const enough = 6

/** The letters of a stretch of text. `otherwise` is the answer where it is too short to tell. */
export function letterCaseOf(text: string, otherwise: LetterCase = 'mixed'): LetterCase {
  let words = 0
  let opened = 0
  let shouted = 0
  let long = 0
  for (const word of text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) {
    if (word === 'I') continue
    words++
    // Most words open small, which is told without an expression.
    const code = word.charCodeAt(0)
    if (code >= 97 && code <= 122) {
      if (word.length > 1) long++
      continue
    }
    const capital = word !== word.toLowerCase() && /^\p{Lu}/u.test(word)
    if (capital) opened++
    if (word.length < 2) continue
    long++
    if (capital && word === word.toUpperCase()) shouted++
  }
  if (words < enough) return otherwise
  if (opened * 100 <= words) return 'small'
  return shouted * 10 >= long * 9 ? 'capital' : 'mixed'
}
