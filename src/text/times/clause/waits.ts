import type { Lexeme } from '../read/lexeme.ts'
import { look } from './verb.ts'
import { AFTER_DOING, WAITING } from './words.ts'

/** So many words before a date what is waited for begins. */
const REACH = 12

/** "after winning the state of Ohio on March 15, he would have to": what comes then waits for it. */
export function waitsFor(lexemes: readonly Lexeme[], verb: number | undefined, first: number, end: number): boolean {
  return isDoing(lexemes, verb, first) && isWaiting(lexemes, end)
}

function isDoing(lexemes: readonly Lexeme[], verb: number | undefined, first: number): boolean {
  for (let i = first - 1; i > Math.max(verb ?? 0, first - REACH); i--) {
    const { lower, kind, gap } = lexemes[i]!
    if (gap === 'break' || kind === 'mark') return false
    if (lower.endsWith('ing') && AFTER_DOING.has(lexemes[i - 1]!.lower)) return true
  }
  return false
}

/** "He will", "he would have to", and not "he would sleep on benches". */
function isWaiting(lexemes: readonly Lexeme[], end: number): boolean {
  if (lexemes[end]?.lower !== ',') return false
  const after = look(lexemes, end + 1, 1)
  return after?.tense === 'future' && (after.firm || WAITING.has(lexemes[after.at + 1]?.lower ?? ''))
}
