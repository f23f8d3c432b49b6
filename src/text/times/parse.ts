import type { Lexeme } from './lexeme.ts'
import { beginnings, type Pattern } from './pattern.ts'
import { applyPattern, type Finding, type Rule } from './rule.ts'
import { entryOf } from './vocabulary.ts'

interface Candidate {
  readonly rule: Rule
  readonly pattern: Pattern
}

const NUMERIC = new Set(
  'number whole ordinal day ordinalday year century20 shortyear twofigures decade isodate yearspan quartername clock hour slashdate dotdate meridiem'.split(
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
  readonly #seen = new Map<string, readonly Candidate[]>()

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) for (const pattern of rule.patterns) this.#add({ rule, pattern })
  }

  #add(candidate: Candidate): void {
    const { words, classes } = beginnings(candidate.pattern)
    for (const word of words) push(this.#byWord, word, candidate)
    if (classes.some((name) => NUMERIC.has(name))) this.#numeric.push(candidate)
    if (classes.includes('shortyear') || classes.includes('decade')) this.#marks.push(candidate)
    for (const name of new Set(classes.flatMap((c) => READS[c] ?? [c]))) push(this.#byClass, name, candidate)
  }

  /** The patterns worth trying at a lexeme. */
  at(lexeme: Lexeme): readonly Candidate[] {
    if (lexeme.kind === 'number') return this.#numeric
    if (lexeme.kind === 'mark') return /^['’‘`]/.test(lexeme.lower) ? this.#marks : NONE
    const known = this.#seen.get(lexeme.lower)
    if (known) return known
    const entry = entryOf(lexeme.lower)
    const found = new Set([
      ...(this.#byWord.get(lexeme.lower) ?? []),
      ...(lexeme.lower === 'q' ? (this.#byClass.get('quartername') ?? []) : []),
    ])
    for (const name of entry?.keys() ?? []) for (const candidate of this.#byClass.get(name) ?? []) found.add(candidate)
    if (!entry && found.size === 0) return NONE
    const list = [...found]
    this.#seen.set(lexeme.lower, list)
    return list
  }
}

const NONE: readonly Candidate[] = []

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
    for (const { rule, pattern } of rules.at(lexemes[i]!)) {
      const found = applyPattern(rule, pattern, lexemes, i)
      if (found && (!best || found.end > best.end)) best = found
    }
    if (best) {
      if (best.meaning.is !== 'value' || best.meaning.value !== '') findings.push(best)
      i = best.end
    } else i++
  }
  return findings
}
