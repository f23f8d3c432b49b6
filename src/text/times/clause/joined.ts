import { weekdays } from '../../locales/en/times.ts'
import type { Lexeme } from '../read/lexeme.ts'
import { BEFORE_DAYS, FURTHER, PAST, PREPOSITIONS } from './words.ts'

/** "Lost on Saturday and hosts Oram on Wednesday", "was arrested and faces": behind a day, a name or a verb "and" joins verbs, not nouns. */
export function goesOn(lexemes: readonly Lexeme[], i: number): boolean {
  const [before, next] = [lexemes[i - 2], lexemes[i + 1]]
  if (lexemes[i - 1]?.lower !== 'and' || !before || lexemes[i - 1]!.gap === 'break') return false
  if (next && PREPOSITIONS.has(next.lower) && !STARTING.has(next.lower)) return false
  return (
    before.capital ||
    before.kind === 'number' ||
    before.lower.endsWith('ed') ||
    PAST.has(before.lower) ||
    next?.lower === 'again'
  )
}
const STARTING = new Set(['on', 'in', 'at'])

/** "Broke down on Sunday and resume on Monday". */
export function goesOnBehindDay(lexemes: readonly Lexeme[], i: number): boolean {
  const [before, link] = [lexemes[i - 2], lexemes[i - 1]]
  if (!before || !link || link.gap === 'break' || !FURTHER.has(link.lower) || !isOnDay(lexemes[i + 1])) return false
  return DAYS.has(before.lower) || before.kind === 'number'
}
const DAYS = new Set(weekdays.flatMap((names) => names.split(' ')))

/** "Polls close Sunday", and not "close to", "close higher on". */
export const isOnDay = (next: Lexeme | undefined) => next !== undefined && (next.capital || BEFORE_DAYS.has(next.lower))
