import { honorifics, monthSurnames, noGivenNames } from '../../locales/en/times.ts'
import { OPENERS, PREPOSITIONS, SUBORDINATES } from '../clause/words.ts'
import type { Lexeme } from '../read/lexeme.ts'
import { isAbbreviation } from '../read/vocabulary.ts'

const HONORIFICS = new Set(honorifics.split(' '))
const MONTHS = new Set(monthSurnames.split(' '))
const NO_NAMES = new Set(noGivenNames.split(' '))
const found = new WeakMap<readonly Lexeme[], ReadonlySet<string>>()

/** Whether the text calls somebody by this name of a month: in one on "Theresa May" what is "proposed by May" is hers. */
export function isSomebodys(lower: string, lexemes: readonly Lexeme[]): boolean {
  let names = found.get(lexemes)
  if (!names) {
    names = surnames(lexemes)
    found.set(lexemes, names)
  }
  return names.has(lower)
}

/** "Theresa May", "Mrs May", and neither "Last May" nor "Monday May 3". */
function surnames(lexemes: readonly Lexeme[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (let i = 1; i < lexemes.length; i++) {
    const { lower, capital, gap } = lexemes[i]!
    if (!capital || gap !== 'space' || !MONTHS.has(lower) || lexemes[i + 1]?.kind === 'number') continue
    const before = lexemes[i - 1]!
    if (
      HONORIFICS.has(before.lower) ||
      (lexemes[i - 2] && before.lower === '.' && HONORIFICS.has(lexemes[i - 2]!.lower))
    )
      names.add(lower)
    else if (isGivenName(before)) names.add(lower)
  }
  return names
}

const isGivenName = ({ lower, capital, kind }: Lexeme) =>
  kind === 'word' &&
  capital &&
  lower.length > 2 &&
  !isAbbreviation(lower) &&
  !OPENERS.has(lower) &&
  !PREPOSITIONS.has(lower) &&
  !SUBORDINATES.has(lower) &&
  !NO_NAMES.has(lower)
