import type { Lexeme } from '../read/lexeme.ts'
import { isDeferred, isInitial, isOrdered } from './around.ts'
import { type Clause, future, none, past, type Verb } from './tells.ts'
import { look } from './verb.ts'
import { isNegation } from './verb-at.ts'
import { DEFERRED } from './words.ts'

/** "Not until November did they answer". */
const INVERTED = new Set(['did', 'was', 'were', 'had'])

/** Until a day: ahead, unless the clause tells of a state that is over ("did not open until October"). */
export function ofUntil(
  lexemes: readonly Lexeme[],
  first: number,
  end: number,
  before: Verb | undefined,
  weekday: boolean,
): Clause {
  const lead = lexemes[first - 1]!.lower
  // "A share that until this year had been falling".
  if (lexemes[end]?.lower === 'had' && lexemes[end]!.gap === 'space') return past(true)
  for (let i = first - 2; i >= first - 6 && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (lexemes[i]!.lower === 'not' || lexemes[i]!.lower === 'never' || isNegation(lexemes, i))
      return before?.tense === 'past' || INVERTED.has(lexemes[end]?.lower ?? '') ? past(true) : future(false)
  if (before && isOrdered(lexemes, before.at, first)) return future(true)
  if (isDeferred(lexemes, first) || (before && DEFERRED.has(lexemes[before.at]!.lower))) return future(false)
  const verb = before ?? (isInitial(lexemes, first) ? look(lexemes, end, 1) : undefined)
  if (verb?.tense === 'past' && !(weekday && verb === before)) return past(verb !== before && verb.firm)
  return lead === 'through' ? (verb?.tense === 'future' ? future(verb.firm) : none) : future(true)
}
