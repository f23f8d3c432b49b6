import { isNamed } from '../clause/named.ts'
import { isWeekday } from '../read/kinds-of-meaning.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Finding } from '../read/rule.ts'

/** So many lexemes before "a week earlier" its "had" is. */
const reach = 12

/** "Roe, who had come a week earlier, was shot": told on the way, and what comes next is counted from where the text was. */
export function isOnTheWay(
  meaning: Meaning,
  first: number,
  lexemes: readonly Lexeme[],
  sentences: Readonly<Uint32Array>,
): boolean {
  if (meaning.is !== 'away' || meaning.from !== 'anchor' || meaning.count >= 0) return false
  for (let i = first - 1; i >= Math.max(0, first - reach); i--) {
    if (lexemes[i]!.lower === 'had') return sentences[i] === sentences[first]
  }
  return false
}

/** "A Monday meeting", "the July 25 call": it tells which one, and what is told next is not of that day. */
export function isWhichOne({ meaning, first, end }: Finding, lexemes: readonly Lexeme[]): boolean {
  if (!isWeekday(meaning) && meaning.is !== 'day') return false
  const isFull = meaning.is === 'day' && meaning.year !== undefined
  return isNamed(lexemes, first, end) && lexemes[end]!.kind === 'word' && !isFull
}
