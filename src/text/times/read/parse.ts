import { isDescribing } from './classes.ts'
import type { Lexeme } from './lexeme.ts'
import { beginnings, type Pattern, type Readings } from './pattern.ts'
import { applyPattern, type Finding, type Rule } from './rule.ts'
import { entryOf } from './vocabulary.ts'

interface Candidate {
  readonly rule: Rule
  readonly pattern: Pattern
}

/** Patterns to try at a word: all of them, and those of a single element for where no word of time follows. */
interface Choice {
  readonly all: readonly Candidate[]
  readonly single: readonly Candidate[]
}

const NUMERIC = new Set(
  'number whole ordinal day ordinalday year century20 shortyear twofigures decade isodate nineeleven yearspan quartername clock military hour slashdate dotdate meridiem'.split(
    ' ',
  ),
)
/** Which classes of the vocabulary a class of patterns can begin with. */
const READS: Readonly<Record<string, readonly string[]>> = {
  number: ['digitword'],
  whole: ['digitword'],
  spelledyear: ['digitword'],
  ordinal: ['ordinalword', 'digitword'],
  ordinalday: ['ordinalword', 'digitword'],
}

/** Rules ordered and indexed by what they can begin with, so that most words of a text cost one look into a map. */
export class RuleIndex {
  readonly #byWord = new Map<string, Candidate[]>()
  readonly #byClass = new Map<string, Candidate[]>()
  readonly #numeric: Candidate[] = []
  readonly #marks: Candidate[] = []
  readonly #words = new Set<string>()
  readonly #seen = new Map<string, Choice>()

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) for (const pattern of rule.patterns) this.#add({ rule, pattern })
  }

  #add(candidate: Candidate): void {
    const { words, classes } = beginnings(candidate.pattern)
    for (const word of words) push(this.#byWord, word, candidate)
    if (classes.some((name) => NUMERIC.has(name))) this.#numeric.push(candidate)
    if (classes.includes('shortyear') || classes.includes('decade')) this.#marks.push(candidate)
    for (const name of new Set(classes.flatMap((c) => READS[c] ?? [c]))) push(this.#byClass, name, candidate)
    for (const { words: all } of candidate.pattern.elements) for (const word of all ?? []) this.#words.add(word)
  }

  /** The patterns worth trying at a lexeme, given the next one. */
  at(lexeme: Lexeme, next: Lexeme | undefined): readonly Candidate[] {
    if (lexeme.kind === 'number') return this.#numeric
    if (lexeme.kind === 'mark') return /^['’‘`]/.test(lexeme.lower) ? this.#marks : NONE
    const choice = this.#seen.get(lexeme.lower) ?? this.#choose(lexeme.lower)
    if (choice === NOTHING) return NONE
    const goesOn = next && (this.#isOfTime(next) || (entryOf(lexeme.lower)?.has('digitword') && isDescribing(next)))
    return goesOn ? choice.all : choice.single
  }

  #isOfTime({ kind, lower }: Lexeme): boolean {
    return kind !== 'word' || this.#words.has(lower) || entryOf(lower) !== undefined
  }

  #choose(lower: string): Choice {
    if (!this.#byWord.has(lower) && lower !== 'q' && lower !== 'h' && entryOf(lower) === undefined) return NOTHING
    const found = new Set(this.#byWord.get(lower) ?? [])
    if (lower === 'q') for (const candidate of this.#byClass.get('quartername') ?? []) found.add(candidate)
    if (lower === 'h') for (const candidate of this.#byClass.get('halfname') ?? []) found.add(candidate)
    for (const name of entryOf(lower)?.keys() ?? [])
      for (const candidate of this.#byClass.get(name) ?? []) found.add(candidate)
    const all = [...found]
    const choice = { all, single: all.filter(({ pattern }) => shortest(pattern) === 1) }
    // Only words of the rules are kept, so that a text can't grow the table.
    if (all.length > 0) this.#seen.set(lower, choice)
    return choice
  }
}

const shortest = ({ elements }: Pattern) => Math.max(1, elements.filter((element) => !element.optional).length)

const NONE: readonly Candidate[] = []
const NOTHING: Choice = { all: NONE, single: NONE }

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Every expression, left to right: at each place the longest match wins, among equals the earlier rule. */
export function parse(lexemes: readonly Lexeme[], rules: RuleIndex): Finding[] {
  const findings: Finding[] = []
  for (let i = 0; i < lexemes.length; ) {
    let best: Finding | undefined
    const candidates = rules.at(lexemes[i]!, lexemes[i + 1])
    if (candidates.length === 0) {
      i++
      continue
    }
    const reads: Readings = new Map()
    for (const { rule, pattern } of candidates) {
      const found = applyPattern(rule, pattern, lexemes, i, reads)
      if (found && (!best || found.end > best.end)) best = found
    }
    if (best) {
      if (best.meaning.is !== 'value' || best.meaning.value !== '') findings.push(best)
      i = best.end
    } else i++
  }
  return findings
}
