import { futureCues, pastCues } from '../locales/en/times.ts'
import type { Tense } from './context.ts'
import type { Lexeme } from './lexeme.ts'

const FUTURE = new Set(futureCues.split(' '))
const PAST = new Set(pastCues.split(' '))
const CLAUSE_END = new Set(['.', ';', '?', '!', ':'])
/** So many words to each side at most: the work for one expression is bounded, whatever the text. */
const REACH = 14

/** The tense of the clause that an expression stands in, from the nearest word that shows one. */
export function tenseAt(lexemes: readonly Lexeme[], first: number, end: number): Tense {
  const before = look(lexemes, first - 1, -1)
  const after = look(lexemes, end, 1)
  if (before.tense && after.tense) return before.distance <= after.distance ? before.tense : after.tense
  return before.tense ?? after.tense
}

function look(lexemes: readonly Lexeme[], from: number, step: 1 | -1): { tense: Tense; distance: number } {
  for (let i = from, n = 1; n <= REACH; i += step, n++) {
    const lexeme = lexemes[i]
    if (!lexeme) break
    const { lower } = lexeme
    if (lexeme.kind === 'mark' && CLAUSE_END.has(lower)) break
    if (step > 0 ? lexeme.gap === 'break' : lexemes[i + 1]?.gap === 'break') break
    const tense = tenseOf(lexemes, i)
    if (tense) return { tense, distance: n }
  }
  return { tense: undefined, distance: REACH + 1 }
}

function tenseOf(lexemes: readonly Lexeme[], i: number): Tense {
  const { lower, kind, gap } = lexemes[i]!
  if (kind !== 'word' && !lower.startsWith("'")) return undefined
  if (FUTURE.has(lower)) return 'future'
  if (PAST.has(lower)) return 'past'
  if (lower.length > 4 && lower.endsWith('ed') && gap !== 'hyphen') {
    const before = lexemes[i - 1]?.lower
    // "to be signed", "is expected": no past.
    return before === 'be' || before === 'is' || before === 'are' ? undefined : 'past'
  }
  return undefined
}
