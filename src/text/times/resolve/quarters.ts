import { compared, comparing } from '../../locales/en/tellings.ts'
import { toDay } from '../days/calendar.ts'
import { isYearBefore } from '../read/kinds-of-meaning.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Finding } from '../read/rule.ts'

/** So many lexemes on, a quarter spoken of is no longer what "a year earlier" compares with. */
const REACH = 120
/** So many lexemes on, "the nine months" are no longer what is compared. */
const STRETCH_REACH = 60
/** So many lexemes before "last year" the word that compares stands. */
const COMPARED_REACH = 12

export interface Quarter {
  readonly year: number
  readonly quarter: number
}

export interface Comparison {
  /** The last quarter spoken of nearby. */
  readonly quarter: Quarter | undefined
  /** The quarter named last, be it of the year before. */
  readonly lastQuarter?: Quarter | undefined
  /** The stretch of months that is compared, in place of a quarter: "the nine months". */
  readonly stretch?: string | undefined
  /** "Last year" means the quarter of the year before. */
  readonly comparesQuarter?: boolean
}

const COMPARED = new Set(compared.split(' '))
const COMPARING = new Set(comparing.split(' '))

/** The quarter, or the stretch of months, that a report of results speaks of. */
export class Quarters {
  readonly #lexemes: readonly Lexeme[]
  readonly #sentences: Uint32Array
  readonly #now: number | undefined
  #focus: (Quarter & { readonly at: number }) | undefined
  readonly #told = new Set<string>()
  #last: Quarter | undefined
  #stretch: { readonly value: string; readonly at: number } | undefined

  constructor(lexemes: readonly Lexeme[], sentences: Uint32Array, now: number | undefined) {
    this.#lexemes = lexemes
    this.#sentences = sentences
    this.#now = now
  }

  /** Takes in what was read, as a TIMEX3 value. */
  tell({ meaning, first }: Finding, value: string): void {
    if (/^P\d+M$/.test(value) && value !== 'P1M') this.#stretch = { value, at: first }
    const match = /^(\d{4})-Q([1-4])$/.exec(value)
    if (!match || meaning.is !== 'quarter') return
    const told = { year: Number(match[1]), quarter: Number(match[2]) }
    this.#last = told
    this.#stretch = undefined
    const isOther = meaning.shift === -1 || (meaning.period && meaning.year !== undefined)
    if (isOther || this.#isAhead(told)) return
    const isNew = !this.#told.has(value)
    this.#told.add(value)
    // "After a flat second quarter", in a report of the third: the report goes on.
    const goesOn = isNew && meaning.year === undefined && this.#near(first) && order(told) < order(this.#focus!)
    this.#focus = { ...(goesOn ? this.#focus! : told), at: first }
  }

  /** What is compared where a finding stands. */
  at({ meaning, first }: Finding): Comparison {
    const stretch = this.#stretch && first - this.#stretch.at <= STRETCH_REACH ? this.#stretch.value : undefined
    return {
      quarter: stretch ? undefined : this.#near(first),
      lastQuarter: this.#last,
      stretch,
      comparesQuarter: isYearBefore(meaning) && this.#isCompared(first),
    }
  }

  /** "In the latest quarter it lost $23 million, compared with a profit of $33 million last year": whether that is its quarter. */
  #isCompared(first: number): boolean {
    const focus = this.#focus
    if (!focus || this.#stretch || this.#sentences[focus.at] !== this.#sentences[first]) return false
    return isComparedWith(this.#lexemes, first)
  }

  #near(first: number): Quarter | undefined {
    return this.#focus && first - this.#focus.at <= REACH ? this.#focus : undefined
  }

  /** A quarter still to come is nothing to compare results with. */
  #isAhead(told: Quarter): boolean {
    if (this.#now === undefined) return false
    const { year, month } = toDay(this.#now)
    return order(told) > order({ year, quarter: Math.ceil(month / 3) })
  }
}

const order = ({ year, quarter }: Quarter) => year * 4 + quarter

/** "Up from a year ago", "compared with 40% a year earlier". */
export function isComparedWith(lexemes: readonly Lexeme[], first: number): boolean {
  if (first === 0 || lexemes[first]!.gap === 'break') return false
  if (COMPARED.has(lexemes[first - 1]!.lower)) return true
  for (let i = first - 2; i >= Math.max(0, first - COMPARED_REACH); i--) {
    if (lexemes[i + 1]!.gap === 'break' || lexemes[i]!.lower === '.') return false
    if (COMPARING.has(lexemes[i]!.lower)) return true
  }
  return false
}
