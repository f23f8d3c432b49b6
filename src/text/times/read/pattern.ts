import { readClass } from './classes.ts'
import type { Lexeme } from './lexeme.ts'

/**
 * A small language for patterns over lexemes, so that a locale's rules read as a table:
 * `the`            the word itself
 * `(ago|earlier)`  one of these words
 * `{month}`        a word of that class; its value is kept under the class's name
 * `{n:number}`     kept under `n`; `{w:(ago|before)}` keeps the word itself
 * `x?`             may be missing
 * Between two elements is white space or a hyphen; marks (`,`, `'s`) stick to what comes before.
 */
export interface Pattern {
  readonly source: string
  readonly elements: readonly Element[]
}

export interface Element {
  readonly name?: string
  readonly optional: boolean
  readonly words?: ReadonlySet<string>
  readonly className?: string
}

/** What a pattern kept: its values by name. */
export type Captures = Readonly<Record<string, number | string | undefined>>

const ELEMENT = /^(?:\{(?:(\w+):)?(\([^)]*\)|\w+)\}|(\([^)]*\)|[^?{}]+))(\?)?$/

export function readPattern(source: string): Pattern {
  const elements = source.split(' ').map((piece): Element => {
    const match = ELEMENT.exec(piece)
    if (!match) throw new Error(`Not an element of a pattern: ${piece} in ${source}`)
    const [, given, kept, plain, mark] = match
    const optional = mark === '?'
    const body = kept ?? plain!
    const words =
      body.length > 1 && body.startsWith('(')
        ? new Set(body.slice(1, -1).split('|'))
        : kept
          ? undefined
          : new Set([body])
    const name = given ?? (kept && !words ? kept : undefined)
    return { optional, ...(name ? { name } : {}), ...(words ? { words } : { className: body }) }
  })
  return { source, elements }
}

const STICKY = new Set([',', "'s", '%', ':', '.', ')', "'"])

/** What the classes read at one lexeme, so that patterns that begin with the same class read it once. */
export type Readings = Map<string, ReturnType<typeof readClass>>

function firstReading(
  name: string,
  lexemes: readonly Lexeme[],
  at: number,
  reads: Readings,
): ReturnType<typeof readClass> {
  if (reads.has(name)) return reads.get(name)
  const reading = readClass(name, lexemes, at)
  reads.set(name, reading)
  return reading
}

/** Matches at a lexeme; the longest way through the optional elements wins. Bounded: a pattern has few elements. */
export function matchAt(
  pattern: Pattern,
  lexemes: readonly Lexeme[],
  at: number,
  reads: Readings,
): { readonly next: number; readonly captures: Captures } | undefined {
  const captures: Record<string, number | string | undefined> = {}
  const next = step(pattern.elements, 0, lexemes, at, at, captures, reads)
  return next < 0 ? undefined : { next, captures }
}

function step(
  elements: readonly Element[],
  e: number,
  lexemes: readonly Lexeme[],
  i: number,
  first: number,
  captures: Record<string, number | string | undefined>,
  reads: Readings,
): number {
  const element = elements[e]
  if (!element) return i
  const lexeme = lexemes[i]
  if (lexeme && (i === first || joins(lexeme))) {
    if (element.words) {
      if (element.words.has(lexeme.lower)) {
        const end = step(elements, e + 1, lexemes, i + 1, first, captures, reads)
        if (end >= 0) {
          if (element.name) captures[element.name] = lexeme.lower
          return end
        }
      }
    } else {
      const reading =
        i === first ? firstReading(element.className!, lexemes, i, reads) : readClass(element.className!, lexemes, i)
      if (reading) {
        const end = step(elements, e + 1, lexemes, reading.next, first, captures, reads)
        if (end >= 0) {
          if (element.name) captures[element.name] = reading.value
          return end
        }
      }
    }
  }
  return element.optional ? step(elements, e + 1, lexemes, i, first, captures, reads) : -1
}

function joins(lexeme: Lexeme): boolean {
  if (lexeme.gap === 'break') return false
  return lexeme.gap !== 'none' || lexeme.kind === 'mark' || lexeme.kind === 'word' || STICKY.has(lexeme.lower)
}

/** The words and classes that a pattern can begin with, for the index of rules. */
export function beginnings(pattern: Pattern): { words: string[]; classes: string[] } {
  const words: string[] = []
  const classes: string[] = []
  for (const element of pattern.elements) {
    if (element.words) words.push(...element.words)
    else classes.push(element.className!)
    if (!element.optional) break
  }
  return { words, classes }
}
