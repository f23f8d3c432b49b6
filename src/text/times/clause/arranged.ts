import type { Lexeme } from '../read/lexeme.ts'
import type { Telling } from './tells.ts'
import { DEGREES, DETERMINERS, FORETELLING, FUTURE, MODAL, SETTABLE, SETTING, STANDING } from './words.ts'

/** "is due", "expected": ahead. "was due" may have been and may be; "had been set" was and is over. */
export function ofArranged(lexemes: readonly Lexeme[], i: number): Telling | undefined {
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

/** "due to open", and not "due to the rain". */
export const isDueTo = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]?.lower === 'due' && lexemes[i + 1]?.lower === 'to' && isBase(lexemes[i + 2])

const isBase = (lexeme: Lexeme | undefined) =>
  lexeme !== undefined && lexeme.kind === 'word' && !lexeme.capital && !DETERMINERS.has(lexeme.lower)
