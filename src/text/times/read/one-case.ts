import { beforeMonths, feastNames } from '../../locales/en/times.ts'
import { letterCaseOf } from '../../sentences/letter-case.ts'
import type { Lexeme } from './lexeme.ts'
import { entryOf, isAmbiguous } from './vocabulary.ts'

const BEFORE_MONTHS = new Set(beforeMonths.split(' '))
const FEASTS = new Set(feastNames.split(' '))
/** So many characters tell in which letters a text is written. */
const SAMPLE = 4000
/** The line on where and when it was filed is among so many first lexemes. */
const DATELINE = 8
const SHORT = /^(?!may$)\p{L}{3}$/u
/** A name this long is no short form ("sat", "mar"). */
const LONG = 5

/**
 * The lexemes of a text that is all in small letters or all in capitals as they would be printed: names of days, months and
 * feasts with a capital, all else without one. A text in both kinds of letters is as it is.
 */
export function asPrinted(lexemes: Lexeme[], text: string): Lexeme[] {
  const letters = letterCaseOf(text.slice(0, SAMPLE))
  if (letters === 'mixed') return lexemes
  return lexemes.map((lexeme, i) => {
    if (lexeme.kind !== 'word') return lexeme
    const filed = letters === 'capital' && i < DATELINE && lexeme.capital
    const capital = filed || isName(lexemes, i)
    return capital === lexeme.capital ? lexeme : { ...lexeme, capital }
  })
}

function isName(lexemes: readonly Lexeme[], i: number): boolean {
  const { lower } = lexemes[i]!
  if (FEASTS.has(lower)) return true
  const entry = entryOf(lower)
  const month = entry?.has('month') === true
  if (!month && !entry?.has('weekday') && !entry?.has('weekdays')) return false
  const next = lexemes[i + 1]
  const counted = month && next?.kind === 'number' && next.gap === 'space' && Number(next.lower) <= 31
  if (counted) return true
  // "May" and "march" are verbs as well, "sat" and "sun" other words.
  if (isAmbiguous(lower)) return month && !SHORT.test(lower) && follows(lexemes, i)
  return month || lower.length >= LONG
}

const follows = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i]!.gap === 'space' && BEFORE_MONTHS.has(lexemes[i - 1]?.lower ?? '')
