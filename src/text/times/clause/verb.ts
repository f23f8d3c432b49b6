import type { Lexeme } from '../read/lexeme.ts'
import type { Verb } from './tells.ts'
import { verbAt } from './verb-at.ts'

/** So many words to each side at most: the work for one expression is bounded, whatever the text. */
const REACH = 20
const CLAUSE_END = new Set(['.', ';', '?', '!', ':', '—'])

/** "has set Nov. 10 as the deadline". */
const AS_SET = { tense: 'future', firm: false } as const

/** A quotation ends: the verb behind it tells how it was said. */
const closes = ({ lower, gap }: Lexeme) => lower === '”' || (lower === '"' && gap === 'none')

export function look(lexemes: readonly Lexeme[], from: number, step: 1 | -1): Verb | undefined {
  for (let i = from, n = 1; n <= REACH; i += step, n++) {
    const lexeme = lexemes[i]
    if (!lexeme) return undefined
    if (lexeme.kind === 'mark' && CLAUSE_END.has(lexeme.lower)) return undefined
    if (step > 0 && (lexeme.gap === 'break' || closes(lexeme))) return undefined
    // "It may be back, but on Thursday it stopped".
    if (step < 0 && lexeme.lower === 'but' && lexemes[i - 1]?.lower === ',') return undefined
    const verb = step < 0 && n === 1 && lexeme.lower === 'set' ? AS_SET : verbAt(lexemes, i)
    if (verb) return { ...verb, at: i, distance: n }
    if (step < 0 && lexeme.gap === 'break') return undefined
  }
  return undefined
}
