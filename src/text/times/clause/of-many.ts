import type { Lexeme } from '../read/lexeme.ts'
import { OF_MANY } from './words.ts'

/** "They meet", "the leaders meet", "he and Ana Holm meet". */
export const isOfMany = (lexemes: readonly Lexeme[], i: number) => {
  const previous = lexemes[i - 1]?.lower ?? ''
  return OF_MANY.has(previous) || /^[a-z’']{3,}[^s]s$/.test(previous) || isOfTwo(lexemes, i)
}

/** "He and Ana Holm meet on Friday": two names, or one and another. */
function isOfTwo(lexemes: readonly Lexeme[], i: number): boolean {
  // "The Gophers (9-1, 6-1) play Saturday".
  if (lexemes[i - 1]?.lower === ')') return isPluralInFront(lexemes, i - 1)
  if (!lexemes[i - 1]?.capital || lexemes[i]!.gap !== 'space') return false
  for (let at = i - 2; at >= i - 6 && at >= 0 && lexemes[at + 1]!.kind === 'word'; at--)
    if (lexemes[at]!.lower === 'and') return true
  return false
}

/** The word before a bracket that closes at `i` is a plural. */
function isPluralInFront(lexemes: readonly Lexeme[], i: number): boolean {
  let at = i - 1
  while (at > i - BRACKET && at > 0 && lexemes[at]!.lower !== '(') at--
  return lexemes[at]!.lower === '(' && /[^s]s$/.test(lexemes[at - 1]?.lower ?? '')
}
/** Nothing longer in brackets is looked over. */
const BRACKET = 12

/** "The Games, which open on Friday". */
export const isOfWhich = (lexemes: readonly Lexeme[], i: number) =>
  lexemes[i - 1]?.lower === 'which' && lexemes[i - 2]?.lower === ','
