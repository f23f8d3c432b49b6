import type { Lexeme } from '../read/lexeme.ts'
import { ASIDES } from './words.ts'

/** An aside is no longer than this, or none is passed over: the work for one expression is bounded. */
const REACH = 24
const DASHES = new Set(['—', '–'])

/**
 * The place behind an aside that begins at `i`, or `i` itself: ", who had backed the other side," and "— who had backed
 * it —" tell of somebody, and of nothing that the date before them is of.
 */
export function pastAside(lexemes: readonly Lexeme[], i: number): number {
  const mark = lexemes[i]
  if (mark?.kind !== 'mark') return i
  const dash = DASHES.has(mark.lower)
  if (!(dash || mark.lower === ',') || !ASIDES.has(lexemes[i + 1]?.lower ?? '')) return i
  for (let at = i + 2; at <= i + REACH; at++) {
    const lexeme = lexemes[at]
    if (!lexeme || lexeme.gap === 'break' || lexeme.lower === '.' || lexeme.lower === ';') return i
    if (dash ? DASHES.has(lexeme.lower) : lexeme.lower === ',') return at + 1
  }
  return i
}
