import type { Lexeme } from '../read/lexeme.ts'
import { pastAside } from './aside.ts'
import type { Verb } from './tells.ts'
import { verbAt } from './verb-at.ts'
import { TITLES } from './words.ts'

/** So many words to each side at most: the work for one expression is bounded, whatever the text. */
const REACH = 20
const CLAUSE_END = new Set(['.', ';', '?', '!', ':', '—'])

/** "has set Nov. 10 as the deadline". */
const AS_SET = { tense: 'future', firm: false } as const

/** A quotation ends: the verb behind it tells how it was said. */
const closes = ({ lower, gap }: Lexeme) => lower === '”' || (lower === '"' && gap === 'none')

export function look(lexemes: readonly Lexeme[], from: number, step: 1 | -1): Verb | undefined {
  for (let i = from, n = 1; n <= REACH; i += step, n++) {
    // "On Monday, Ms Aasen, who had backed the other side, will headline it".
    if (step > 0) i = pastAside(lexemes, i)
    const lexeme = lexemes[i]
    if (!lexeme) return undefined
    if (lexeme.kind === 'mark' && CLAUSE_END.has(lexeme.lower) && !isOfTitle(lexemes, i)) return undefined
    if (step > 0 && (lexeme.gap === 'break' || closes(lexeme))) return undefined
    // "It may be back, but on Thursday it stopped".
    if (step < 0 && lexeme.lower === 'but' && lexemes[i - 1]?.lower === ',') return undefined
    const verb = step < 0 && n === 1 && lexeme.lower === 'set' ? AS_SET : verbAt(lexemes, i)
    if (verb) return { ...verb, at: i, distance: n }
    if (step < 0 && lexeme.gap === 'break') return undefined
  }
  return undefined
}

/** "received the backing of Gov. Ana Holm on Friday": its stop ends no clause. */
const isOfTitle = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.lower === '.' && lexemes[i]!.gap === 'none' && i > 0 && TITLES.has(lexemes[i - 1]!.lower)
