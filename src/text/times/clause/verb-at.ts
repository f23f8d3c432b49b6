import type { Lexeme } from '../read/lexeme.ts'
import { isDueTo, ofArranged } from './arranged.ts'
import { goesOn, goesOnBehindDay, isOnDay } from './joined.ts'
import { isOfMany, isOfWhich } from './of-many.ts'
import { isPast, ofParticiple } from './participle.ts'
import type { Telling } from './tells.ts'
import {
  ABLE,
  ABLE_TO_BE,
  AFTER_NO_VERB,
  AFTERMATHS,
  AHEAD,
  ARRANGED,
  BECOMING,
  BEFORE_NO_VERB,
  CLOSE,
  DETERMINERS,
  FIXED,
  FIXED_PLURAL,
  FUTURE,
  GOING,
  HAPPENING,
  HOLDING,
  LET,
  LET_US,
  MODAL,
  NEGATED_AHEAD,
  NEGATED_PAST,
  NONE_OF,
  ONE_OF,
  PASSIVE,
  PAST,
  PLANNED_THINGS,
  PLANS,
  PREPOSITIONS,
  QUANTITIES,
  SCHEDULED,
  STILL,
  UNREAL,
} from './words.ts'

/** The "n't" of "didn't", which the scanner takes apart. */
export const isNegation = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.lower === 't' && /^['’]$/.test(lexemes[i - 1]?.lower ?? '') && lexemes[i]!.gap === 'none'

/** What a word tells of the time of its clause, if it is a verb that tells any. */
export function verbAt(lexemes: readonly Lexeme[], i: number): Telling | undefined {
  const { lower, kind, gap, capital } = lexemes[i]!
  if (kind !== 'word' && !lower.startsWith("'")) return undefined
  const [previous, next] = [lexemes[i - 1]?.lower ?? '', lexemes[i + 1]?.lower ?? '']
  if (isNegated(lexemes, i)) return ofNegated(lower)
  // "had no plans to close it in May".
  if (PLANNED_THINGS.has(lower) && NONE_OF.has(previous)) return { tense: 'future', firm: true, negated: true }
  if (FUTURE.has(lower)) return { tense: 'future', firm: true, negated: next === 'not' || next === 'never' }
  if (MODAL.has(lower) && !(lower === 'may' && capital)) {
    const have = next === 'have' ? i + 1 : lexemes[i + 2]?.lower === 'have' ? i + 2 : undefined
    // "Would have to take" is ahead.
    const perfect = have !== undefined && lexemes[have + 1]?.lower !== 'to'
    if (perfect) return { tense: 'past', firm: false, unreal: true }
    if (isAble(lexemes, i)) return { tense: 'past', firm: false }
    return { tense: 'future', firm: false, negated: next === 'not' || next === 'never' }
  }
  if (ARRANGED.has(lower)) return ofArranged(lexemes, i)
  // "Let's beat her in November."
  if ((lower === LET && LET_US.has(next)) || (LET_US.has(previous) && lexemes[i - 2]?.lower === LET))
    return { tense: 'future', firm: true }
  if (AHEAD.has(lower) && !isPast(lower) && !isNoun(lexemes, i) && (PLANS.has(lower) || next === 'to'))
    return { tense: 'future', firm: next === 'to' }
  if (
    FIXED.has(lower) &&
    !isCounted(lexemes[i - 1]) &&
    (!BEFORE_NO_VERB.has(previous) || goesOn(lexemes, i)) &&
    !AFTER_NO_VERB.has(next) &&
    !FUTURE.has(next) &&
    !PASSIVE.has(next) &&
    !PAST.has(next)
  )
    return { tense: 'future', firm: true }
  if (isHappening(lexemes, i)) return { tense: 'future', firm: true }
  if (HOLDING.has(lower) && isScheduled(lexemes, i + 1)) return { tense: 'future', firm: true }
  if (
    (FIXED_PLURAL.has(lower) || (lower === CLOSE && isOnDay(lexemes[i + 1]))) &&
    (isOfMany(lexemes, i) || isOfWhich(lexemes, i) || goesOnBehindDay(lexemes, i))
  )
    return { tense: 'future', firm: true }
  if (lower === 'has' || lower === 'have') {
    if (next === 'to' || next === 'until') return { tense: 'future', firm: false }
    if (previous === 'to') return undefined
    if (UNREAL.has(previous)) return { tense: 'past', firm: false, unreal: true }
    return isPastForm(lexemes, i + 1) ? { tense: 'past', firm: true } : undefined
  }
  if ((lower === 'is' || lower === 'are') && next === 'to') return { tense: 'future', firm: true }
  // "was able to pass it".
  if ((lower === 'was' || lower === 'were') && next === 'able') return { tense: 'past', firm: true }
  // "was to open", "was due to open": whether it did, the verb doesn't say.
  if ((lower === 'was' || lower === 'were') && (next === 'to' || isDueTo(lexemes, i + 1)))
    return { tense: 'open', firm: false }
  if (isAftermath(lexemes, i)) return { tense: 'past', firm: false }
  if (lower.endsWith('ing') && GOING.has(STILL.has(previous) ? (lexemes[i - 2]?.lower ?? '') : previous))
    return BECOMING.has(lower) ? { tense: 'open', firm: false } : { tense: 'future', firm: false, going: true }
  if (!isPast(lower) || (lower.endsWith('ed') && (gap === 'hyphen' || (capital && !opensSentence(lexemes, i)))))
    return undefined
  // "A test was to be made on Thursday."
  if (previous === 'be' && lexemes[i - 2]?.lower === 'to')
    return { tense: 'future', firm: BEING_PAST.has(lexemes[i - 3]?.lower ?? '') || isOfNoun(lexemes, i - 3) }
  // "is heard", "will cut", "the injured": no past.
  const led = lexemes[i - 2]?.lower ?? ''
  if (previous === 'have' && (led === 'to' || UNREAL.has(led))) return undefined
  if (
    PASSIVE.has(previous) ||
    (previous === 'not' && PASSIVE.has(led)) ||
    previous === 'to' ||
    MODAL.has(previous) ||
    FUTURE.has(previous)
  )
    return undefined
  // "Votes that wrapped up at 2 a.m."
  if (lower.endsWith('ed') && DETERMINERS.has(previous) && previous !== 'that') return undefined
  return lower.endsWith('ed') ? ofParticiple(lexemes, i) : { tense: 'past', firm: true }
}

/** "Is coming off a strong debate on Thursday", "is reeling from a fire": what it comes of is over. */
const isAftermath = (lexemes: readonly Lexeme[], i: number) =>
  aftermathVerbs.has(lexemes[i]!.lower) && AFTERMATHS.has(`${lexemes[i]!.lower} ${lexemes[i + 1]?.lower ?? ''}`)

const aftermathVerbs = new Set([...AFTERMATHS].map((words) => words.split(' ')[0]!))

/** "Could see", "could be heard": was able to. */
const isAble = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.lower === 'could' &&
  (ABLE.has(lexemes[i + 1]?.lower ?? '') ||
    (lexemes[i + 1]?.lower === 'be' && ABLE_TO_BE.has(lexemes[i + 2]?.lower ?? '')))

const BEING_PAST = new Set(['was', 'were'])

/** "A study to be released this week", and not "wants to be elected". */
const isOfNoun = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i - 1] !== undefined &&
  (lexemes[i]!.lower.endsWith('s') || ONE_OF.has(lexemes[i - 1]!.lower)) &&
  lexemes[i]!.kind === 'word' &&
  !AHEAD.has(lexemes[i]!.lower) &&
  !ARRANGED.has(lexemes[i]!.lower)

/** "a glimmer of hope", "its plans": no verb. */
const isNoun = (lexemes: readonly Lexeme[], i: number) => {
  const previous = lexemes[i - 1]?.lower ?? ''
  return DETERMINERS.has(previous) || PREPOSITIONS.has(previous)
}

/** "Takes place", "the rules come into force". */
const isHappening = (lexemes: readonly Lexeme[], i: number) =>
  HAPPENING.some(
    ([one, many, rest]) =>
      rest.includes(lexemes[i + 1]?.lower ?? '') &&
      (lexemes[i]!.lower === one || (lexemes[i]!.lower === many && isOfMany(lexemes, i))),
  )

/** "its presidential primary": among the next words, in one phrase. */
function isScheduled(lexemes: readonly Lexeme[], from: number): boolean {
  for (let i = from; i < from + PHRASE && lexemes[i]?.kind === 'word' && lexemes[i]!.gap !== 'break'; i++)
    if (SCHEDULED.has(lexemes[i]!.lower)) return true
  return false
}
const PHRASE = 5

/** "by 700 votes", "more returns": no verb. */
const isCounted = (before: Lexeme | undefined) =>
  before !== undefined && (before.kind === 'number' || QUANTITIES.has(before.lower))

export const opensSentence = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.gap === 'break' || /^[.!?“"]$/.test(lexemes[i - 1]!.lower)

const isPastForm = (lexemes: readonly Lexeme[], i: number) => {
  for (let at = i; at < i + 3 && lexemes[at]; at++) {
    const { lower } = lexemes[at]!
    if (PAST.has(lower) || lower.endsWith('ed') || lower.endsWith('en') || lower === 'done' || lower === 'gone')
      return true
    if (!lower.endsWith('ly') && lower !== 'not') return false
  }
  return false
}

const isNegated = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i + 1]?.gap === 'none' && isNegation(lexemes, i + 2 < lexemes.length ? i + 2 : i)

function ofNegated(lower: string): Telling | undefined {
  if (NEGATED_PAST.has(lower)) return { tense: 'past', firm: true }
  if (NEGATED_AHEAD.has(lower)) return { tense: 'future', firm: lower.startsWith('wo'), negated: true }
  return undefined
}
