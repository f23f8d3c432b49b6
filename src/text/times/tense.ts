import { futureCues, pastCues } from '../locales/en/times.ts'
import type { Tense } from './context.ts'
import type { Lexeme } from './lexeme.ts'

const FUTURE = new Set(futureCues.split(' '))
const PAST = new Set(pastCues.split(' '))
const CLAUSE_END = new Set(['.', ';', '?', '!', ':'])
const NOT_PAST = new Set('need speed indeed hundred exceed proceed succeed'.split(' '))
const PASSIVE = new Set(['be', 'is', 'are', 'being'])
/** "As soon as Tuesday". */
const SOON = new Set(['soon', 'early', 'late'])
/** Just before a date these look ahead, where no verb says otherwise: "until Tuesday". */
const LEADS = new Set(['until', 'till', 'by', 'through'])
/** So many words to each side at most: the work for one expression is bounded, whatever the text. */
const REACH = 14

/**
 * The tense of the clause that an expression stands in, from the nearest word that shows one. With `deadline` a "by" or
 * "until" before it decides alone, as it does before a month ("to end by May").
 */
export function tenseAt(lexemes: readonly Lexeme[], first: number, end: number, deadline = false): Tense {
  const lead = lexemes[first]!.gap === 'break' ? '' : (lexemes[first - 1]?.lower ?? '')
  if (lead === 'as' && SOON.has(lexemes[first - 2]?.lower ?? '')) return 'future'
  if (deadline && LEADS.has(lead)) return 'future'
  const before = look(lexemes, first - 1, -1)
  const after = look(lexemes, end, 1)
  if (before.tense && after.tense) return before.distance <= after.distance ? before.tense : after.tense
  return before.tense ?? after.tense ?? (LEADS.has(lead) ? 'future' : undefined)
}

function look(lexemes: readonly Lexeme[], from: number, step: 1 | -1): { tense: Tense; distance: number } {
  for (let i = from, n = 1; n <= REACH; i += step, n++) {
    const lexeme = lexemes[i]
    if (!lexeme) break
    const { lower } = lexeme
    if (lexeme.kind === 'mark' && CLAUSE_END.has(lower)) break
    if (step > 0 ? lexeme.gap === 'break' : lexemes[i + 1]?.gap === 'break') break
    const tense = tenseOf(lexemes, i)
    if (tense) return { tense, distance: n }
  }
  return { tense: undefined, distance: REACH + 1 }
}

function tenseOf(lexemes: readonly Lexeme[], i: number): Tense {
  const { lower, kind, gap, capital } = lexemes[i]!
  if (kind !== 'word' && !lower.startsWith("'")) return undefined
  if (FUTURE.has(lower)) return 'future'
  const past =
    PAST.has(lower) ||
    (lower.length > 4 && lower.endsWith('ed') && gap !== 'hyphen' && !capital && !NOT_PAST.has(lower))
  if (!past) return undefined
  // "to be signed", "is heard": no past.
  return PASSIVE.has(lexemes[i - 1]?.lower ?? '') ? undefined : 'past'
}
