import type { Lexeme } from '../read/lexeme.ts'
import { verbAt } from './verb-at.ts'
import { IFS } from './words.ts'

/** So many words before a date its "if" is. */
const REACH = 14

/** "if she wins in November", told in the present: ahead. "If he was there on Monday" is not. */
export function isIfClause(lexemes: readonly Lexeme[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - REACH; i--) {
    const { kind, lower } = lexemes[i]!
    if (kind === 'mark' && lower !== "'s") return false
    if (IFS.has(lower)) return first - i > 2
    if (lexemes[i]!.gap === 'break') return false
    // "If elected in October".
    if (verbAt(lexemes, i)?.tense === 'past') return lower.endsWith('ed') && IFS.has(lexemes[i - 1]?.lower ?? '')
  }
  return false
}
