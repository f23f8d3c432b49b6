import { speechVerbs } from '../locales/en/tellings.ts'
import {
  aheadOfInfinitives,
  arrangements,
  deferrals,
  determiners,
  fixedPlans,
  fixedPlansOfMany,
  futureVerbs,
  modalVerbs,
  notPast,
  pastHappenings,
  pastVerbs,
  planVerbs,
  presentPassives,
  undecided,
} from '../locales/en/times.ts'
import type { Lexeme } from './lexeme.ts'

/** Which way a bare mention looks, by the tense of its clause. */
export type Tense = 'past' | 'future' | undefined

/** How the clause around an expression is told. */
export interface Clause {
  readonly tense: Tense
  /** A finite verb that the expression hangs on tells so: no date on the other side of publication will do. */
  readonly firm: boolean
  /** It is the day on which something was said. */
  readonly said: boolean
  /** What might have been: "should have done it in 2020". */
  readonly unreal?: boolean
  /** A time of day with no day before it: the day is that of publication for want of another. */
  readonly borrowed?: boolean
  /** What is told will not be: "won't open on Friday". */
  readonly negated?: boolean
}

const set = (words: string) => new Set(words.split(' '))
const FUTURE = set(futureVerbs)
const MODAL = set(modalVerbs)
const ARRANGED = set(arrangements)
const AHEAD = set(aheadOfInfinitives)
const PLANS = set(planVerbs)
const FIXED = set(fixedPlans)
const FIXED_PLURAL = set(fixedPlansOfMany)
const UNDECIDED = set(undecided)
const DEFERRED = set(deferrals)
const HAPPENED = set(pastHappenings)
const PAST = set(pastVerbs)
const NOT_PAST = set(notPast)
const PASSIVE = set(presentPassives)
const DETERMINERS = set(determiners)
const SPEECH = set(speechVerbs)
const CLAUSE_END = new Set(['.', ';', '?', '!', ':', '—'])
/** So many words to each side at most: the work for one expression is bounded, whatever the text. */
const REACH = 14
const OPENERS = set('on in by at since until from before after during late early just only about around')
/** "As soon as Tuesday". */
const SOON = new Set(['soon', 'early', 'late'])
const UNTIL = new Set(['until', 'till', 'through'])
/** "A dividend payable Dec. 15 to holders of record Nov. 17", "effective Feb. 1": no verb tells which way. */
const OF_RECORD = new Set(['payable', 'record', 'effective', 'effect', 'starting', 'beginning', 'dated'])
/** They part a clause from the one it hangs in. */
const SUBORDINATES = new Set(
  'after before when that which who whom whose because as if while since where although though and but or'.split(' '),
)

const none: Clause = { tense: undefined, firm: false, said: false }
const past = (firm: boolean, said = false): Clause => ({ tense: 'past', firm, said })
const future = (firm: boolean, negated = false): Clause => ({
  tense: 'future',
  firm,
  said: false,
  ...(negated ? { negated } : {}),
})

interface Verb {
  /** `open` tells that the clause is finite and leaves the side open: "is", "was due to". */
  readonly tense: 'past' | 'future' | 'open'
  readonly firm: boolean
  readonly negated?: boolean
  readonly unreal?: boolean
  readonly at: number
  readonly distance: number
}

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
  if (isNamed(lexemes, first, end)) return ofNamed(lexemes, first, end, before)
  if (UNTIL.has(lead)) return ofUntil(lexemes, first, end, before, weekday)
  if (lead === 'to' && isDeferred(lexemes, first)) return future(false)
  if (OF_RECORD.has(lead) && !(before?.tense === 'past' && before.distance <= 3)) return none
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
  const after = before && !isInitial(lexemes, first) ? undefined : look(lexemes, end, 1)
  if (after && after.tense === 'future' && /ing$/.test(lexemes[after.at]!.lower)) return none
  const verb = before && after ? (before.distance <= after.distance ? before : after) : (before ?? after)
  if (!verb || verb.tense === 'open') return none
  const across = verb === after && !isInitial(lexemes, first) && hasComma(lexemes, end - 1, verb.at)
  if (verb.tense === 'future') return future(verb.firm && !across, verb.negated)
  if (verb === before && verb.firm && isOrdered(lexemes, verb.at, first)) {
    // "Offered to buy it in February" may tell when it was offered.
    return lead === 'in' && UNDECIDED.has(lexemes[verb.at]!.lower) ? none : future(true)
  }
  if (lead === 'for') return isArranged(lexemes, first) ? future(false) : past(false)
  const apart =
    verb === before
      ? hasComma(lexemes, verb.at, first)
      : !isInitial(lexemes, first) && hasComma(lexemes, end - 1, verb.at)
  const purpose = verb === before && infinitiveBetween(lexemes, verb.at, first)
  const told = past(verb.firm && !apart && !purpose, SPEECH.has(lexemes[verb.at]!.lower))
  return verb.unreal ? { ...told, unreal: true } : told
}

/** A comma parts the date from its verb, if it isn't one of a list of dates. */
const hasComma = (lexemes: readonly Lexeme[], from: number, to: number) => {
  for (let i = from + 1; i < to; i++) if (lexemes[i]!.lower === ',' && lexemes[i - 1]!.kind !== 'number') return true
  return false
}

/** "the March 3 vote", "Monday's ruling": the date belongs to a noun, and the verb says little about it. */
function isNamed(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  const next = lexemes[end]
  if (!next || next.gap === 'break') return false
  if (next.lower === "'s") return true
  if (next.kind !== 'word' || next.gap === 'none' || lexemes[first]!.gap === 'break') return false
  const before = lexemes[first - 1]
  return before !== undefined && DETERMINERS.has(before.lower)
}

function ofNamed(lexemes: readonly Lexeme[], first: number, end: number, before: Verb | undefined): Clause {
  for (let i = end; i < end + 4 && lexemes[i] && lexemes[i]!.gap !== 'break' && lexemes[i]!.kind !== 'mark'; i++)
    if (HAPPENED.has(lexemes[i]!.lower)) return past(lexemes[end]!.lower !== "'s")
  for (let i = first - 1; i >= first - 4 && i > 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (lexemes[i]!.lower === 'of' && lexemes[i - 1]!.lower === 'ahead') return future(false)
  const after = look(lexemes, end, 1)
  const speech = before && SPEECH.has(lexemes[before.at]!.lower) && before.distance <= 3
  const verb = !before || speech ? (after ?? before) : before
  return verb && verb.tense !== 'open' && verb.firm ? { tense: verb.tense, firm: false, said: false } : none
}

/** Until a day: ahead, unless the clause tells of a state that is over ("did not open until October"). */
function ofUntil(
  lexemes: readonly Lexeme[],
  first: number,
  end: number,
  before: Verb | undefined,
  weekday: boolean,
): Clause {
  const lead = lexemes[first - 1]!.lower
  for (let i = first - 2; i >= first - 6 && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (lexemes[i]!.lower === 'not' || lexemes[i]!.lower === 'never' || isNegation(lexemes, i))
      return before?.tense === 'past' ? past(true) : future(false)
  if (before && isOrdered(lexemes, before.at, first)) return future(true)
  if (isDeferred(lexemes, first) || (before && DEFERRED.has(lexemes[before.at]!.lower))) return future(false)
  const verb = before ?? (isInitial(lexemes, first) ? look(lexemes, end, 1) : undefined)
  if (verb?.tense === 'past' && !(weekday && verb === before)) return past(verb !== before && verb.firm)
  return lead === 'through' ? (verb?.tense === 'future' ? future(verb.firm) : none) : future(true)
}

/** "extended to Nov. 20", "adjourned the trial until March". */
function isDeferred(lexemes: readonly Lexeme[], first: number): boolean {
  for (let i = first - 2; i >= first - 10 && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (DEFERRED.has(lexemes[i]!.lower)) return true
  return false
}

/** The "n't" of "didn't", which the scanner takes apart. */
const isNegation = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.lower === 't' && /^['’]$/.test(lexemes[i - 1]?.lower ?? '') && lexemes[i]!.gap === 'none'

/** "On Monday, the council will meet": what comes first hangs on the verb behind it. */
function isInitial(lexemes: readonly Lexeme[], first: number): boolean {
  let at = first
  while (at > 0 && lexemes[at]!.gap !== 'break' && OPENERS.has(lexemes[at - 1]!.lower)) at--
  if (lexemes[at]!.gap === 'break') return true
  const before = lexemes[at - 1]!
  return before.kind === 'mark' && /^[,;:.!?"“”—–-]$/.test(before.lower)
}

/** "told them to leave by March 3": an order or a wish between the verb and the date. */
function isOrdered(lexemes: readonly Lexeme[], verb: number, first: number): boolean {
  // "Asked to comment in December, he …" orders nothing.
  return (
    AHEAD.has(lexemes[verb]!.lower) &&
    !hasHad(lexemes, verb) &&
    !opensSentence(lexemes, verb) &&
    infinitiveBetween(lexemes, verb, first)
  )
}

/** "had hoped to finish by March": it came to nothing. */
const hasHad = (lexemes: readonly Lexeme[], verb: number) =>
  lexemes[verb - 1]?.lower === 'had' || (lexemes[verb - 2]?.lower === 'had' && lexemes[verb - 1]!.kind === 'word')

function infinitiveBetween(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    const next = lexemes[i + 1]!
    if (lexemes[i]!.lower === 'to' && next.kind === 'word' && !next.capital && !DETERMINERS.has(next.lower)) return true
  }
  return false
}

/** "set a vote for March 3", "booked for Friday". */
function isArranged(lexemes: readonly Lexeme[], first: number): boolean {
  for (let i = first - 2; i >= first - 7 && i >= 0 && lexemes[i + 1]!.gap !== 'break'; i--)
    if (ARRANGED.has(lexemes[i]!.lower) || DEFERRED.has(lexemes[i]!.lower)) return true
  return false
}

/** "has set Nov. 10 as the deadline". */
const AS_SET = { tense: 'future', firm: false } as const

function look(lexemes: readonly Lexeme[], from: number, step: 1 | -1): Verb | undefined {
  for (let i = from, n = 1; n <= REACH; i += step, n++) {
    const lexeme = lexemes[i]
    if (!lexeme) return undefined
    if (lexeme.kind === 'mark' && CLAUSE_END.has(lexeme.lower)) return undefined
    if (step > 0 && lexeme.gap === 'break') return undefined
    const verb = step < 0 && n === 1 && lexeme.lower === 'set' ? AS_SET : verbAt(lexemes, i)
    if (verb) return { ...verb, at: i, distance: n }
    if (step < 0 && lexeme.gap === 'break') return undefined
  }
  return undefined
}

type Telling = Pick<Verb, 'tense' | 'firm' | 'negated' | 'unreal'>

/** What a word tells of the time of its clause, if it is a verb that tells any. */
function verbAt(lexemes: readonly Lexeme[], i: number): Telling | undefined {
  const { lower, kind, gap, capital } = lexemes[i]!
  if (kind !== 'word' && !lower.startsWith("'")) return undefined
  const [previous, next] = [lexemes[i - 1]?.lower ?? '', lexemes[i + 1]?.lower ?? '']
  if (isNegated(lexemes, i)) return ofNegated(lower)
  // "had no plans to close it in May".
  if (/^(?:plans?|intentions?)$/.test(lower) && /^(?:no|any)$/.test(previous))
    return { tense: 'future', firm: true, negated: true }
  if (FUTURE.has(lower)) return { tense: 'future', firm: true, negated: next === 'not' || next === 'never' }
  if (MODAL.has(lower) && !(lower === 'may' && capital)) {
    const perfect = next === 'have' || lexemes[i + 2]?.lower === 'have'
    return perfect ? { tense: 'past', firm: false, unreal: true } : { tense: 'future', firm: false }
  }
  if (ARRANGED.has(lower)) return ofArranged(lexemes, i)
  if (AHEAD.has(lower) && !isPast(lower) && !DETERMINERS.has(previous) && (PLANS.has(lower) || next === 'to'))
    return { tense: 'future', firm: next === 'to' }
  if (FIXED.has(lower) && previous !== 'to' && !FUTURE.has(next) && !PASSIVE.has(next) && !PAST.has(next))
    return { tense: 'future', firm: true }
  if (FIXED_PLURAL.has(lower) && /^(?:they|we|both|[a-z’']{3,}[^s]s)$/.test(previous))
    return { tense: 'future', firm: true }
  if (lower === 'has' || lower === 'have') {
    if (next === 'to' || next === 'until') return { tense: 'future', firm: false }
    if (previous === 'to') return undefined
    if (/^(?:should|would)$/.test(previous)) return { tense: 'past', firm: false, unreal: true }
    return isPastForm(lexemes, i + 1) ? { tense: 'past', firm: true } : undefined
  }
  if ((lower === 'is' || lower === 'are') && next === 'to') return { tense: 'future', firm: true }
  // "was to open": whether it did, the verb doesn't say.
  if ((lower === 'was' || lower === 'were') && next === 'to') return { tense: 'open', firm: false }
  if (lower.endsWith('ing') && (previous === 'is' || previous === 'are' || previous === "'re"))
    return { tense: 'future', firm: false }
  if (!isPast(lower) || (lower.endsWith('ed') && (gap === 'hyphen' || (capital && !opensSentence(lexemes, i)))))
    return undefined
  if (previous === 'be' && lexemes[i - 2]?.lower === 'to') return { tense: 'future', firm: false }
  // "is heard", "will cut", "the injured": no past.
  if (previous === 'have' && /^(?:to|should|would)$/.test(lexemes[i - 2]?.lower ?? '')) return undefined
  if (PASSIVE.has(previous) || previous === 'to' || MODAL.has(previous) || FUTURE.has(previous)) return undefined
  if (lower.endsWith('ed') && DETERMINERS.has(previous)) return undefined
  return lower.endsWith('ed') ? ofParticiple(lexemes, i) : { tense: 'past', firm: true }
}

const opensSentence = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.gap === 'break' || /^[.!?“"]$/.test(lexemes[i - 1]!.lower)

const isPast = (lower: string) => PAST.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !NOT_PAST.has(lower))

/** "will redeem its preferred shares": a form in -ed behind a future verb of its own clause is no verb. */
function ofParticiple(lexemes: readonly Lexeme[], i: number): Telling {
  for (let at = i - 1; at >= i - 7 && at >= 0 && lexemes[at + 1]!.gap !== 'break'; at--) {
    const { lower, kind } = lexemes[at]!
    if (kind === 'mark' || SUBORDINATES.has(lower) || (isPast(lower) && !lower.endsWith('ed'))) break
    if (FUTURE.has(lower)) return { tense: 'future', firm: true }
    if (lower === 'would') return { tense: 'future', firm: false }
  }
  return { tense: 'past', firm: true }
}

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
  if (/^(?:didn|wasn|weren|hadn|hasn|haven)$/.test(lower)) return { tense: 'past', firm: true }
  if (/^(?:won|wo|shan|wouldn|couldn|shouldn|mustn)$/.test(lower))
    return { tense: 'future', firm: lower.startsWith('wo'), negated: true }
  return undefined
}

/** "is due", "expected": ahead. "was due" may have been and may be; "had been set" was and is over. */
function ofArranged(lexemes: readonly Lexeme[], i: number): Telling | undefined {
  const { lower } = lexemes[i]!
  const next = lexemes[i + 1]?.lower ?? ''
  if (lower === 'due' && next === 'to' && !isBase(lexemes[i + 2])) return undefined
  if (lower === 'set' && !/^(?:to|for|a|the)$/.test(next)) return { tense: 'past', firm: true }
  for (let at = i - 1; at >= i - 3 && at >= 0 && lexemes[at + 1]!.gap !== 'break'; at--) {
    const before = lexemes[at]!.lower
    if (before === 'had' || before === 'originally' || before === 'previously') return { tense: 'past', firm: false }
    if ((before === 'was' || before === 'were') && lower !== 'planning') return { tense: 'open', firm: false }
  }
  const present = /^(?:is|are|'s|'re|be|been)$/.test(lexemes[i - 1]?.lower ?? '')
  return { tense: 'future', firm: present && lower !== 'going' }
}

const isBase = (lexeme: Lexeme | undefined) =>
  lexeme !== undefined && lexeme.kind === 'word' && !lexeme.capital && !DETERMINERS.has(lexeme.lower)
