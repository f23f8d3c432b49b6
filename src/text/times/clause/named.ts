import type { Lexeme } from '../lexeme.ts'
import { type Clause, future, none, past, type Verb } from './tells.ts'
import { look } from './verb.ts'
import { DETERMINERS, FACING, HAPPENED, SCHEDULED, SPEECH } from './words.ts'

/** "the March 3 vote", "Monday's ruling": the date belongs to a noun, and the verb says little about it. */
export function isNamed(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  const next = lexemes[end]
  if (!next || next.gap === 'break') return false
  if (next.lower === "'s") return true
  if (next.kind !== 'word' || next.gap === 'none' || lexemes[first]!.gap === 'break') return false
  const before = lexemes[first - 1]
  return before !== undefined && DETERMINERS.has(before.lower)
}

export function ofNamed(lexemes: readonly Lexeme[], first: number, end: number, before: Verb | undefined): Clause {
  for (let i = end; i < end + 4 && lexemes[i] && lexemes[i]!.gap !== 'break' && lexemes[i]!.kind !== 'mark'; i++)
    if (HAPPENED.has(lexemes[i]!.lower)) return past(lexemes[end]!.lower !== "'s")
  for (let i = first - 1; i >= first - 4 && i > 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (lexemes[i]!.lower === 'of' && lexemes[i - 1]!.lower === 'ahead') return future(false)
  if (isFaced(lexemes, first, end)) return future(false)
  const after = look(lexemes, end, 1)
  const speech = before && SPEECH.has(lexemes[before.at]!.lower) && before.distance <= 3
  const verb = !before || speech ? (after ?? before) : before
  return verb && verb.tense !== 'open' && verb.firm ? { tense: verb.tense, firm: false, said: false } : none
}

/** So many words before a date the verb is that looks toward it. */
const FACED = 8

/** "who badly needs a win in Tuesday's primary": it is to come. */
function isFaced(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  let at = end
  while (at < end + 4 && lexemes[at] && lexemes[at]!.gap !== 'break' && !SCHEDULED.has(lexemes[at]!.lower)) at++
  if (!lexemes[at] || !SCHEDULED.has(lexemes[at]!.lower)) return false
  for (let i = first - 1; i >= first - FACED && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--) {
    if (lexemes[i]!.kind === 'mark') return false
    if (FACING.has(lexemes[i]!.lower)) return true
  }
  return false
}
