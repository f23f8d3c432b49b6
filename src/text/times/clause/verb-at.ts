import { weekdays } from '../../locales/en/times.ts'
import type { Lexeme } from '../read/lexeme.ts'
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
  BEFORE_DAYS,
  BEFORE_NO_VERB,
  CLOSE,
  DEGREES,
  DETERMINERS,
  FIXED,
  FIXED_PLURAL,
  FORETELLING,
  FURTHER,
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
  OF_MANY,
  ONE_OF,
  PASSIVE,
  PAST,
  PLANNED_THINGS,
  PLANS,
  PREPOSITIONS,
  QUANTITIES,
  SCHEDULED,
  SETTABLE,
  SETTING,
  STANDING,
  STILL,
  UNREAL,
} from './words.ts'

/** The "n't" of "didn't", which the scanner takes apart. */
export const isNegation = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.lower === 't' && /^['’]$/.test(lexemes[i - 1]?.lower ?? '') && lexemes[i]!.gap === 'none'

/** "Lost on Saturday and hosts Oram on Wednesday", "was arrested and faces": behind a day, a name or a verb "and" joins verbs, not nouns. */
function goesOn(lexemes: readonly Lexeme[], i: number): boolean {
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

/** "Broke down on Sunday and resume on Monday". */
function goesOnBehindDay(lexemes: readonly Lexeme[], i: number): boolean {
  const [before, link] = [lexemes[i - 2], lexemes[i - 1]]
  if (!before || !link || link.gap === 'break' || !FURTHER.has(link.lower) || !isOnDay(lexemes[i + 1])) return false
  return DAYS.has(before.lower) || before.kind === 'number'
}
const DAYS = new Set(weekdays.flatMap((names) => names.split(' ')))
const STARTING = new Set(['on', 'in', 'at'])

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

/** "due to open", and not "due to the rain". */
const isDueTo = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]?.lower === 'due' && lexemes[i + 1]?.lower === 'to' && isBase(lexemes[i + 2])

/** "a glimmer of hope", "its plans": no verb. */
const isNoun = (lexemes: readonly Lexeme[], i: number) => {
  const previous = lexemes[i - 1]?.lower ?? ''
  return DETERMINERS.has(previous) || PREPOSITIONS.has(previous)
}

/** The word before a bracket that closes at `i` is a plural. */
function isPluralInFront(lexemes: readonly Lexeme[], i: number): boolean {
  let at = i - 1
  while (at > i - BRACKET && at > 0 && lexemes[at]!.lower !== '(') at--
  return lexemes[at]!.lower === '(' && /[^s]s$/.test(lexemes[at - 1]?.lower ?? '')
}
/** Nothing longer in brackets is looked over. */
const BRACKET = 12

/** "They meet", "the leaders meet", "he and Ana Holm meet". */
const isOfMany = (lexemes: readonly Lexeme[], i: number) => {
  const previous = lexemes[i - 1]?.lower ?? ''
  return OF_MANY.has(previous) || /^[a-z’']{3,}[^s]s$/.test(previous) || isOfTwo(lexemes, i)
}

/** "Polls close Sunday", and not "close to", "close higher on". */
const isOnDay = (next: Lexeme | undefined) => next !== undefined && (next.capital || BEFORE_DAYS.has(next.lower))

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

/** "He and Ana Holm meet on Friday": two names, or one and another. */
function isOfTwo(lexemes: readonly Lexeme[], i: number): boolean {
  // "The Gophers (9-1, 6-1) play Saturday".
  if (lexemes[i - 1]?.lower === ')') return isPluralInFront(lexemes, i - 1)
  if (!lexemes[i - 1]?.capital || lexemes[i]!.gap !== 'space') return false
  for (let at = i - 2; at >= i - 6 && at >= 0 && lexemes[at + 1]!.kind === 'word'; at--)
    if (lexemes[at]!.lower === 'and') return true
  return false
}

/** "The Games, which open on Friday". */
const isOfWhich = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i - 1]?.lower === 'which' && lexemes[i - 2]?.lower === ','

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

/** "is due", "expected": ahead. "was due" may have been and may be; "had been set" was and is over. */
function ofArranged(lexemes: readonly Lexeme[], i: number): Telling | undefined {
  const { lower } = lexemes[i]!
  const next = lexemes[i + 1]?.lower ?? ''
  if (lower === 'due' && next === 'to' && !isBase(lexemes[i + 2])) return undefined
  const previous = lexemes[i - 1]?.lower ?? ''
  // "The bank projected in March that it would slow".
  if (FORETELLING.has(lower) && !STANDING.has(previous) && tellsThat(lexemes, i)) return { tense: 'past', firm: true }
  // "Sen. Ana Holm proposed a study", "proposed closing it".
  if (lower === PROPOSED && (DETERMINERS.has(next) || next.endsWith('ing'))) return { tense: 'past', firm: true }
  // "A week later than planned": what was planned didn't come about.
  if (previous === 'than') return undefined
  // "What we have proposed today", "the plan, proposed on Monday,".
  if (lower === PROPOSED && /^(?:has|have|['’]ve|,)$/.test(previous)) return { tense: 'past', firm: true }
  // "Was no more likely on Tuesday".
  if (lower === 'likely' && DEGREES.has(previous)) return undefined
  // "will set out on June 9": the helping verb tells.
  if (lower === 'set' && (FUTURE.has(previous) || MODAL.has(previous) || previous === 'to')) return undefined
  if (lower === 'set' && (!SETTING.has(next) || (DETERMINERS.has(next) && !setsADate(lexemes, i))))
    return { tense: 'past', firm: true }
  for (let at = i - 1; at >= i - 3 && at >= 0 && lexemes[at + 1]!.gap !== 'break'; at--) {
    const before = lexemes[at]!.lower
    if (before === 'originally' || before === 'previously' || before === 'initially')
      return { tense: 'past', firm: false, unreal: true }
    if (before === 'had') return { tense: 'past', firm: false }
    if (before === 'was' || before === 'were')
      // "A hearing was set for Friday": a report tells so of what is still to come.
      return { tense: next === 'for' && lower !== 'due' ? 'future' : 'open', firm: false }
  }
  const present = STANDING.has(lexemes[i - 1]?.lower ?? '')
  return { tense: 'future', firm: present && lower !== 'going', negated: lower === 'going' && previous === 'not' }
}

const PROPOSED = 'proposed'
/** Within so many words "that" begins what was told. */
const THAT = 6
function tellsThat(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at + 1; i < at + THAT && lexemes[i] && lexemes[i]!.kind !== 'mark'; i++)
    if (lexemes[i]!.lower === 'that') return true
  return false
}

/** "Set a vote for March 3", "set the deadline of May 1"; not "set the first fire on May 3". */
function setsADate(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at + 2; i < at + 8 && lexemes[i] && lexemes[i]!.gap !== 'break'; i++)
    if (lexemes[i]!.lower === 'for' || SETTABLE.has(lexemes[i]!.lower)) return true
  return false
}

const isBase = (lexeme: Lexeme | undefined) =>
  lexeme !== undefined && lexeme.kind === 'word' && !lexeme.capital && !DETERMINERS.has(lexeme.lower)
