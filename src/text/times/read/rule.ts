import type { Lexeme } from './lexeme.ts'
import type { Meaning } from './meaning.ts'
import { type Captures, matchAt, type Pattern, type Readings, readPattern } from './pattern.ts'

/** What a parser found: lexemes `first` up to `end`, and what they mean. */
export interface Finding {
  readonly first: number
  readonly end: number
  readonly meaning: Meaning
  readonly mod?: string
  /** Name of the rule, for tests and for refiners. */
  readonly rule: string
}

/** Where a rule matched, for rules that must look around. */
export interface Place {
  readonly lexemes: readonly Lexeme[]
  readonly first: number
  readonly end: number
}

/** A parser: patterns, and what they mean. `undefined` means: looked like it, and was not. */
export interface Rule {
  readonly name: string
  readonly patterns: readonly Pattern[]
  readonly read: (captures: Captures, place: Place) => Meaning | { meaning: Meaning; mod: string } | undefined
}

export function rule(name: string, patterns: string | readonly string[], read: Rule['read']): Rule {
  return { name, patterns: (typeof patterns === 'string' ? [patterns] : patterns).map(readPattern), read }
}

/** Tries a rule at a lexeme; the longest of its patterns that means something wins. */
export function applyPattern(
  of: Rule,
  pattern: Pattern,
  lexemes: readonly Lexeme[],
  at: number,
  reads: Readings,
): Finding | undefined {
  const match = matchAt(pattern, lexemes, at, reads)
  if (!match) return undefined
  const read = of.read(match.captures, { lexemes, first: at, end: match.next })
  if (!read) return undefined
  const found = 'meaning' in read ? read : { meaning: read }
  return { first: at, end: match.next, rule: of.name, ...found }
}
