import type { Lexeme } from '../read/lexeme.ts'
import { AFTER_APPOINTED, APPOINTED_OUT, APPOINTING, BEFORE_APPOINTED, NO_APPOINTMENTS } from './words.ts'

/** "The final is on Sunday", "the deadline is April 3", "the album is out in May": a day that is named for something is ahead. */
export function isAppointed(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  let at = first - 1
  const leads = !starts(lexemes, first) && BEFORE_APPOINTED.has(lexemes[at]?.lower ?? '')
  if (leads) at--
  if (leads && APPOINTED_OUT.has(lexemes[at]?.lower ?? '')) at--
  if (at < 1 || lexemes.slice(at + 1, first + 1).some((_, i) => starts(lexemes, at + 1 + i))) return false
  if (!APPOINTING.has(lexemes[at]!.lower) || NO_APPOINTMENTS.has(lexemes[at - 1]!.lower)) return false
  // "It is Sunday and the square is full", "the fire is Monday's": no appointment.
  const next = lexemes[end]
  return !next || next.gap === 'break' || next.kind === 'mark' ? next?.lower !== "'s" : AFTER_APPOINTED.has(next.lower)
}

const starts = (lexemes: readonly Lexeme[], i: number) => lexemes[i]!.gap === 'break'
