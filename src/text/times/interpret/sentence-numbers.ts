import type { Lexeme } from '../read/lexeme.ts'

const stops = new Set(['.', '?', '!'])

/** For each lexeme the number of its sentence, roughly: a stop before a capital, or an empty line, ends one. */
export function sentenceNumbers(lexemes: readonly Lexeme[]): Uint32Array {
  const numbers = new Uint32Array(lexemes.length)
  let n = 0
  for (let i = 0; i < lexemes.length; i++) {
    const before = lexemes[i - 1]
    if (lexemes[i]!.gap === 'break' || (before && stops.has(before.lower) && lexemes[i]!.gap === 'space')) n++
    numbers[i] = n
  }
  return numbers
}
