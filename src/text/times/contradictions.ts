import type { Contradiction } from '../../core/analysis.ts'
import type { Read } from './interpret.ts'
import type { Lexeme } from './lexeme.ts'

/** Readings that can't both be right. */
export function findContradictions(
  _text: string,
  _lexemes: readonly Lexeme[],
  _read: readonly Read[],
  _published: string | undefined,
): Contradiction[] {
  return []
}
