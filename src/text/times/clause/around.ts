import type { Lexeme } from '../read/lexeme.ts'
import { opensSentence } from './verb-at.ts'
import {
  AHEAD,
  ARRANGED,
  BECAUSE,
  CONJUNCTIONS,
  DEFERRED,
  DETERMINERS,
  FORECASTS,
  FUTURE,
  HAPPENED,
  LED_TO,
  MODAL,
  OPENERS,
  REACTING,
  RESOLVES,
  SAID_TO,
  TOLD_OF,
  WAYS,
} from './words.ts'

/** A comma parts the date from its verb, if it isn't one of a list of dates. */
export const hasComma = (lexemes: readonly Lexeme[], from: number, to: number) => {
  for (let i = from + 1; i < to; i++) if (lexemes[i]!.lower === ',' && lexemes[i - 1]!.kind !== 'number') return true
  return false
}

/** "On Monday, the council will meet": what comes first hangs on the verb behind it. */
export function isInitial(lexemes: readonly Lexeme[], first: number): boolean {
  let at = first
  while (at > 0 && lexemes[at]!.gap !== 'break' && OPENERS.has(lexemes[at - 1]!.lower)) at--
  if (
    at > 0 &&
    lexemes[at]!.gap !== 'break' &&
    CONJUNCTIONS.has(lexemes[at - 1]!.lower) &&
    opensSentence(lexemes, at - 1)
  )
    return true
  if (lexemes[at]!.gap === 'break') return true
  const before = lexemes[at - 1]!
  return before.kind === 'mark' && /^[,;:.!?"“”—–-]$/.test(before.lower)
}

/** "extended to Nov. 20", "adjourned the trial until March". */
export function isDeferred(lexemes: readonly Lexeme[], first: number): boolean {
  for (let i = first - 2; i >= first - 10 && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (DEFERRED.has(lexemes[i]!.lower)) return true
  return false
}

/** "set a vote for March 3", "booked for Friday". */
export function isArranged(lexemes: readonly Lexeme[], first: number): boolean {
  for (let i = first - 2; i >= first - 7 && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (ARRANGED.has(lexemes[i]!.lower) || DEFERRED.has(lexemes[i]!.lower)) return true
  return false
}

/** So many lexemes before a time of day the word stands that arranges it. */
const DUE_REACH = 16

/** "Was scheduled to appear before a judge at midday"; "2:35 p.m.", and then what came in. */
export function isDue(lexemes: readonly Lexeme[], first: number): boolean {
  if (lexemes[first]!.gap === 'break') return true
  for (let i = first - 1; i >= Math.max(0, first - DUE_REACH) && lexemes[i + 1]!.gap !== 'break'; i--) {
    if (lexemes[i]!.lower === '.' && lexemes[i + 1]!.gap === 'space' && lexemes[i + 1]!.capital) return false
    if (ARRANGED.has(lexemes[i]!.lower)) return true
  }
  return false
}

/** "told them to leave by March 3": an order or a wish between the verb and the date. */
export function isOrdered(lexemes: readonly Lexeme[], verb: number, first: number): boolean {
  // "Asked to comment in December, he …" orders nothing.
  return (
    AHEAD.has(lexemes[verb]!.lower) &&
    !hasHad(lexemes, verb) &&
    !opensSentence(lexemes, verb) &&
    infinitiveBetween(lexemes, verb, first)
  )
}

/** "had hoped to finish by March": it came to nothing. */
export const hasHad = (lexemes: readonly Lexeme[], verb: number) =>
  lexemes[verb - 1]?.lower === 'had' || (lexemes[verb - 2]?.lower === 'had' && lexemes[verb - 1]!.kind === 'word')

export function infinitiveBetween(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    const next = lexemes[i + 1]!
    if (lexemes[i]!.lower === 'to' && next.kind === 'word' && !next.capital && !DETERMINERS.has(next.lower)) return true
  }
  return false
}

/** "the decision not to stand in November": what is decided is ahead of the deciding. */
export function isResolved(lexemes: readonly Lexeme[], verb: number | undefined, first: number): boolean {
  for (let i = first - 2; i > Math.max(verb ?? 0, first - RESOLVED_REACH); i--) {
    const { lower, kind, gap } = lexemes[i]!
    if (gap === 'break' || kind === 'mark') return false
    if (lower !== 'to') continue
    const noun = lexemes[i - 1]!.lower === 'not' ? lexemes[i - 2] : lexemes[i - 1]
    return noun !== undefined && RESOLVES.has(noun.lower)
  }
  return false
}
/** So many words before a date what is decided may be. */
const RESOLVED_REACH = 12

/** "his path to becoming the nominee in July": where a way leads is ahead. */
export function isWayTo(lexemes: readonly Lexeme[], verb: number | undefined, first: number): boolean {
  for (let i = first - 2; i > Math.max(verb ?? 0, first - RESOLVED_REACH); i--) {
    const { lower, kind, gap } = lexemes[i]!
    if (gap === 'break' || (kind === 'mark' && lower !== "'s")) return false
    if ((lower === 'to' || lower === 'of') && lexemes[i + 1]!.lower.endsWith('ing'))
      return WAYS.has(lexemes[i - 1]!.lower)
  }
  return false
}

/** "outlined a risk of storms on Saturday": what is feared is ahead of the telling. */
export function isForecast(lexemes: readonly Lexeme[], verb: number, first: number): boolean {
  for (let i = first - 1; i > verb; i--) {
    const { lower, kind } = lexemes[i]!
    if (kind === 'mark') return false
    if (!FORECASTS.has(lower)) continue
    // "The threat of floods" is known of already.
    return lexemes[i + 1]!.lower === 'of' && !lexemes.slice(Math.max(0, i - 3), i).some((l) => l.lower === 'the')
  }
  return false
}

/** "will vote for her because of the killing in Oram on Friday": what it comes of is over. */
export function isBecause(lexemes: readonly Lexeme[], verb: number, first: number): boolean {
  for (let i = first - 1; i > verb + 1; i--) {
    if (lexemes[i]!.kind === 'mark') return false
    if (!HAPPENED.has(lexemes[i]!.lower)) continue
    return lexemes.slice(Math.max(verb, i - 3), i).some(({ lower }) => BECAUSE.has(lower))
  }
  return false
}

/** "is investigating a fire in Oram on Tuesday": what is looked into, hailed or mourned is over. */
export function isReaction(lexemes: readonly Lexeme[], verb: number, first: number): boolean {
  if (!REACTING.has(lexemes[verb]!.lower)) return false
  for (let i = first - 1; i > verb; i--) {
    if (lexemes[i]!.kind === 'mark' && lexemes[i]!.lower !== "'s") return false
    if (HAPPENED.has(lexemes[i]!.lower) || TOLD_OF.has(lexemes[i]!.lower)) return true
  }
  return false
}

/** So many words before a date its infinitive is. */
const AIM = 8

/** "to take the council in November", "key to scoring a win in November"; not "is said to have", "is accused of plotting to". */
export function isAimedAt(lexemes: readonly Lexeme[], first: number): boolean {
  let aimed = false
  for (let i = first - 2; i >= 0 && i > first - AIM - ALLEGED && lexemes[i + 1]!.gap !== 'break'; i--) {
    const { lower, kind } = lexemes[i]!
    if (kind === 'mark') break
    if (SAID_TO.has(lower)) return false
    aimed ||= i > first - AIM && isInfinitive(lexemes, i)
  }
  return aimed
}
/** So many words before an infinitive it is said by whom. */
const ALLEGED = 6

const isInfinitive = (lexemes: readonly Lexeme[], i: number) => {
  const [to, verb] = [lexemes[i]!, lexemes[i + 1]!]
  return (
    to.lower === 'to' && verb.kind === 'word' && !verb.capital && verb.lower !== 'have' && !DETERMINERS.has(verb.lower)
  )
}

/** "has threatened to leave, prompting the board on Tuesday to": what came of something is over. */
export function isOutcomeOf(lexemes: readonly Lexeme[], verb: number, first: number): boolean {
  for (let i = first - 1; i > verb + 1; i--)
    if (lexemes[i - 1]!.lower === ',' && LED_TO.has(lexemes[i]!.lower))
      return !FUTURE.has(lexemes[verb]!.lower) && !MODAL.has(lexemes[verb]!.lower)
  return false
}
