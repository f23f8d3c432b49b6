import type { Lexeme } from '../read/lexeme.ts'
import { hasComma, isInitial } from './around.ts'
import { type Clause, future, none, past, type Verb } from './tells.ts'
import { look } from './verb.ts'
import { verbAt } from './verb-at.ts'
import {
  DETERMINERS,
  DURING,
  FACING,
  HAPPENED,
  NAMING,
  PASSIVE,
  PREPARING,
  SCHEDULED,
  SPEECH,
  THAT,
  UNTIL,
} from './words.ts'

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
  const own = lexemes[end]!.lower === "'s"
  for (
    let i = own ? end + 1 : end;
    i < end + 4 && lexemes[i] && lexemes[i]!.gap !== 'break' && lexemes[i]!.kind !== 'mark';
    i++
  )
    if (HAPPENED.has(lexemes[i]!.lower)) return past(!own)
  if (ledTo(lexemes, own ? end + 1 : end)) return past(false)
  for (let i = first - 1; i >= first - 4 && i > 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (
      (lexemes[i]!.lower === 'of' && lexemes[i - 1]!.lower === 'ahead') ||
      // "could put it off until after the November vote"
      (UNTIL.has(lexemes[i]!.lower) && before?.tense !== 'past')
    )
      return future(false)
  if (isFaced(lexemes, first, end)) return future(false)
  // "Argued during Saturday's debate that she could win it": then it was said.
  if (before?.tense === 'past' && before.distance <= 2 && DURING.has(lexemes[before.at + 1]!.lower)) return past(false)
  const after = look(lexemes, end, 1)
  const speech = before && SPEECH.has(lexemes[before.at]!.lower) && before.distance <= 3
  // "While she is counting on it, Thursday's vote was a reminder".
  if (after?.tense === 'past' && after.firm && isInitial(lexemes, first)) return past(false)
  // "Is to sell itself, under a June agreement": what is planned is not when it was agreed.
  const apart = before?.tense === 'future' && hasComma(lexemes, before.at, first)
  // "Called November's election a test of the town".
  if (own && before && NAMING.has(lexemes[before.at]!.lower) && isScheduled(lexemes, end))
    return { ...none, scheduled: true }
  const verb = !before || speech ? (after ?? before) : apart ? undefined : before
  if (verb && verb.tense !== 'open' && verb.firm) return { tense: verb.tense, firm: false, said: false }
  if (!isScheduled(lexemes, end)) return none
  // "Would put it on the November ballot".
  return verb?.tense === 'future' ? future(false) : { ...none, scheduled: true }
}

/** "Thursday night's fight that led to two bans": it is over. */
function ledTo(lexemes: readonly Lexeme[], from: number): boolean {
  for (let i = from; i < from + 5 && lexemes[i + 1] && lexemes[i]!.gap !== 'break' && lexemes[i]!.kind === 'word'; i++)
    if (THAT.has(lexemes[i]!.lower)) return verbAt(lexemes, i + 1)?.tense === 'past'
  return false
}

/** "November's general election": it is on the calendar. */
function isScheduled(lexemes: readonly Lexeme[], end: number): boolean {
  for (let i = end; i < end + 4 && lexemes[i] && lexemes[i]!.gap !== 'break'; i++)
    if (SCHEDULED.has(lexemes[i]!.lower)) return true
  return false
}

/** So many words before a date the verb is that looks toward it. */
const FACED = 8

/** "who badly needs a win in Tuesday's primary": it is to come. */
function isFaced(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  if (!isScheduled(lexemes, end)) return false
  // "Was fastest in practice for Sunday's race".
  if (PREPARING.has(lexemes[first - 2]?.lower ?? '') && lexemes[first - 1]!.lower === 'for') return true
  for (let i = first - 1; i >= first - FACED && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--) {
    if (lexemes[i]!.kind === 'mark') return false
    const { lower } = lexemes[i]!
    if (FACING.has(lower) && (!lower.endsWith('ing') || PASSIVE.has(lexemes[i - 1]?.lower ?? ''))) return true
  }
  return false
}
