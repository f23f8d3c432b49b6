import type { Lexeme } from '../read/lexeme.ts'
import { isAppointed } from './appointed.ts'
import {
  hasComma,
  hasHad,
  infinitiveBetween,
  isAimedAt,
  isArranged,
  isBecause,
  isDeferred,
  isForecast,
  isInitial,
  isOrdered,
  isOutcomeOf,
  isReaction,
  isResolved,
  isWayTo,
} from './around.ts'
import { isIfClause } from './if.ts'
import { isNamed, ofNamed } from './named.ts'
import { type Clause, future, none, past, type Verb } from './tells.ts'
import { ofUntil } from './until.ts'
import { look } from './verb.ts'
import { opensSentence, verbAt } from './verb-at.ts'
import { waitsFor } from './waits.ts'
import {
  AHEAD,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  HAPPENED,
  NEARING,
  OF_RECORD,
  ONWARD,
  SOON,
  SPEECH,
  SUBJECTS,
  UNDECIDED,
  UNTIL,
} from './words.ts'

/** The clause that an expression, maybe a weekday, is in: lexemes `first` up to `end`. Linear in nothing but a fixed reach to each side. */
export function readClause(lexemes: readonly Lexeme[], first: number, end: number, weekday = false): Clause {
  const opens = lexemes[first]!.gap === 'break'
  const lead = opens ? '' : (lexemes[first - 1]?.lower ?? '')
  const before = opens ? undefined : look(lexemes, first - 1, -1)
  if (lead === 'since') return past(true)
  if (lead === 'as' && SOON.has(lexemes[first - 2]?.lower ?? '')) return future(true)
  // "No later than Thursday".
  if (lead === 'than' && lexemes[first - 2]?.lower === 'later' && lexemes[first - 3]?.lower === 'no')
    return future(true)
  if (lexemes[end]?.gap === 'space' && NEARING.has(lexemes[end]!.lower)) return future(true)
  if (weekday && lead === 'into' && opensOnto(lexemes, first, end)) return future(false)
  if (isNamed(lexemes, first, end)) return ofNamed(lexemes, first, end, before)
  if (isIfClause(lexemes, first)) return future(false)
  if (UNTIL.has(lead)) return ofUntil(lexemes, first, end, before, weekday)
  if (lead === 'to' && isDeferred(lexemes, first)) return future(false)
  if (OF_RECORD.has(lead) && !(before?.firm && before.distance <= 3)) return none
  if (lead === 'by' && !before && isInitial(lexemes, first) && look(lexemes, end, 1)?.tense === 'past')
    return past(true)
  if (
    lead === 'by' &&
    (!before ||
      before.tense === 'open' ||
      (!hasHad(lexemes, before.at) && infinitiveBetween(lexemes, before.at, first)))
  )
    return future(false)
  if (lead === 'by' && before && AHEAD.has(lexemes[before.at]!.lower) && !hasHad(lexemes, before.at))
    return future(true)
  // "the report of September": the month is the report's.
  if (lead === 'of' && lexemes[first - 2]?.kind === 'word') return past(HAPPENED.has(lexemes[first - 2]!.lower))
  if (isResolved(lexemes, before?.at, first) || isAppointed(lexemes, first, end)) return future(false)
  if (isWayTo(lexemes, before?.at, first) || waitsFor(lexemes, before?.at, first, end)) return future(false)
  const hasSubject = before !== undefined && !isInitial(lexemes, first)
  const after = hasSubject && !governs(lexemes, first, end, before.distance) ? undefined : look(lexemes, end, 1)
  if (after && after.tense === 'future' && /ing$/.test(lexemes[after.at]!.lower)) return none
  const own = hasSubject ? after : undefined
  const verb = own ?? (before && after ? (before.distance <= after.distance ? before : after) : (before ?? after))
  if (!verb || verb.tense === 'open')
    return isToCome(lexemes, first, verb, weekday) ? { ...none, scheduled: true } : none
  if (verb === before && verb.tense === 'future' && isBecause(lexemes, verb.at, first)) return past(false)
  if (verb === before && isOutcomeOf(lexemes, verb.at, first)) return past(false)
  if (verb === before && verb.going && isReaction(lexemes, verb.at, first)) return past(false)
  const across = verb === after && !isInitial(lexemes, first) && hasComma(lexemes, end - 1, verb.at)
  if (verb.tense === 'future')
    return {
      ...future(verb.firm && !across, verb.negated && !(verb === before && hangsApart(lexemes, verb.at, first))),
      ...(verb.going ? { going: true } : {}),
    }
  if (verb === before && verb.firm && isOrdered(lexemes, verb.at, first)) {
    // "Offered to buy it in February" may tell when it was offered.
    const undecided = UNDECIDED.has(lexemes[verb.at]!.lower)
    return lead === 'in' && undecided ? none : { ...future(true), ...(undecided ? { undecided } : {}) }
  }
  if (weekday && verb === before && isForecast(lexemes, verb.at, first)) return future(false)
  if (verb.unreal) return { ...past(false), unreal: true }
  if (lead === 'for') return isArranged(lexemes, first) ? future(false) : past(false)
  const apart =
    verb === before
      ? hasComma(lexemes, verb.at, first)
      : !isInitial(lexemes, first) && hasComma(lexemes, end - 1, verb.at)
  const managed = lexemes[verb.at + 1]?.lower === 'able'
  const purpose = verb === before && !managed && infinitiveBetween(lexemes, verb.at, first)
  return past(verb.firm && !apart && !purpose, SPEECH.has(lexemes[verb.at]!.lower))
}

/** "Has no plans to see him when he speaks on Friday": what is not planned is no part of that clause. */
function hangsApart(lexemes: readonly Lexeme[], verb: number, first: number): boolean {
  for (let i = verb + 1; i < first; i++) if (CLAUSE_OPENERS.has(lexemes[i]!.lower)) return true
  return false
}

/** "On Friday, the council was due to meet", "it is key to winning in November": more likely ahead than long over. */
function isToCome(lexemes: readonly Lexeme[], first: number, verb: Verb | undefined, weekday: boolean): boolean {
  if (weekday) return verb !== undefined
  return isAimedAt(lexemes, first)
}

/** "Heading into Tuesday's vote, her lead has shrunk": where one stands before it. */
function opensOnto(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  if (first < 2 || !opensSentence(lexemes, first - 2) || !lexemes[first - 2]!.lower.endsWith('ing')) return false
  const verb = lexemes[look(lexemes, end, 1)?.at ?? -1]?.lower
  return verb === 'has' || verb === 'have'
}

/**
 * "…, comes after officials this week said", "and on Tuesday it will vote": a verb right behind the date, or behind
 * its subject, is its own, where the one before it is far.
 */
function governs(lexemes: readonly Lexeme[], first: number, end: number, distance: number): boolean {
  if (distance <= OWN || lexemes[end]?.gap !== 'space') return false
  const at = ONWARD.has(lexemes[end]!.lower) ? end + 1 : end
  if (SUBJECTS.has(lexemes[at]?.lower ?? ''))
    return isJoined(lexemes, first) && lexemes[at + 1] !== undefined && verbAt(lexemes, at + 1) !== undefined
  return verbAt(lexemes, end)?.tense === 'past'
}
/** Behind "and" or a comma, and maybe "on", a clause begins; in "announcing on Tuesday he would" none does. */
const isJoined = (lexemes: readonly Lexeme[], first: number) =>
  isInitial(lexemes, first) || [1, 2].some((n) => CONJUNCTIONS.has(lexemes[first - n]?.lower ?? ''))
/** A verb so many words before a date is nearer to it than none. */
const OWN = 3
