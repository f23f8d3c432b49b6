import { firstThat } from '../../first-that.ts'
import { countedFrom, countedUnits } from '../../locales/en/tellings.ts'
import { verbAt } from '../clause/verb-at.ts'
import { BOUNDS, FURTHER, MADE, OWNERS, WITHIN } from '../clause/words.ts'
import { type Day, toDay } from '../days/calendar.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Finding } from '../read/rule.ts'
import { sentenceNumbers } from './sentence-numbers.ts'

/** A year this many lexemes away in the same sentence is what the sentence is about. */
const REACH = 24
/** A month this near to one whose year is told belongs to the same run of events. */
const NEAR = 1
/** So many lexemes on, a month is of another matter than the one beside it. */
const RUN = 250

const AWAY_FROM = new Set(countedFrom.split('|'))
const UNITS = new Set(countedUnits.split(' '))

/**
 * The years that a text gives: to its months ("the July 2021 riots", and later "on July 8"), and to a sentence ("the 2008 crash
 * began in September"). Only years over and done are lent to what follows: of this year's and last year's months the tense tells.
 */
export class YearsTold {
  readonly #byMonth = new Map<number, Told[]>()
  readonly #wholeMonths = new Map<number, Told[]>()
  readonly #bare: Told[] = []
  readonly #lexemes: readonly Lexeme[]
  readonly #ends: Uint32Array
  readonly #now: Day | undefined

  constructor(findings: readonly Finding[], lexemes: readonly Lexeme[], now: number | undefined) {
    this.#lexemes = lexemes
    this.#now = now === undefined ? undefined : toDay(now)
    this.#ends = sentenceNumbers(lexemes)
    for (const { meaning, first, end } of findings) this.#add(meaning, first, end)
  }

  #add(meaning: Meaning, first: number, end: number): void {
    if ((meaning.is === 'part' || meaning.is === 'clock') && meaning.of) this.#add(meaning.of, first, end)
    if ((meaning.is === 'day' || meaning.is === 'month') && meaning.year !== undefined) {
      add(this.#byMonth, meaning.month, { at: first, year: meaning.year })
      if (meaning.is === 'month') add(this.#wholeMonths, meaning.month, { at: first, year: meaning.year })
    }
    if (
      meaning.is === 'unit' &&
      meaning.unit === 'year' &&
      meaning.shift < 0 &&
      meaning.from === undefined &&
      this.#now
    )
      this.#bare.push({ at: first, year: this.#now.year + meaning.shift })
    if (meaning.is === 'value' && meaning.type === 'DATE' && /^\d{4}$/.test(meaning.value) && this.#isAbout(first, end))
      this.#bare.push({ at: first, year: Number(meaning.value) })
  }

  /** "In 2008", "the 2008 crash"; not "since 1980", "by 2030", "the 1987 Chevrolet". */
  #isAbout(first: number, end: number): boolean {
    const [before, after] = [this.#lexemes[first - 1], this.#lexemes[end]]
    if (!before || this.#lexemes[first]!.gap === 'break') return false
    if (WITHIN.has(before.lower)) return !this.#isAside(first - 1)
    // "Two years after the 2008 crash": what is told is of a later one.
    if (AWAY_FROM.has(this.#lexemes[first - 2]?.lower ?? '') && UNITS.has(this.#lexemes[first - 3]?.lower ?? ''))
      return false
    return OWNERS.has(before.lower) && after?.kind === 'word' && after.gap === 'space' && !after.capital
  }

  /** "Founded in 1969, the choir …": of something else than the sentence. */
  #isAside(at: number): boolean {
    const [verb, before] = [this.#lexemes[at - 1], this.#lexemes[at - 2]]
    if (!verb || this.#lexemes[at]!.gap === 'break' || !(verb.lower.endsWith('ed') || MADE.has(verb.lower)))
      return false
    return verb.gap === 'break' || !before || /^[.,(;–—-]$/.test(before.lower)
  }

  /** The year that a month without one has, at a place in the text; nothing where the text doesn't tell. */
  yearOf(month: number, at: number): { readonly year: number; readonly close: boolean } | undefined {
    const close = this.#inSentence(month, at)
    const year = close ?? this.#ofMonth(month, at)
    return year === undefined ? undefined : { year, close: close !== undefined }
  }

  #inSentence(month: number, at: number): number | undefined {
    // "In 1987 it began to buy, and had bought a third through Sept. 29": how far, not when.
    if (BOUNDS.has(this.#lexemes[at - 1]?.lower ?? '')) return undefined
    let best: { year: number; apart: number } | undefined
    for (let i = lowerBound(this.#bare, at - REACH); i < this.#bare.length && this.#bare[i]!.at < at; i++) {
      const { at: there, year } = this.#bare[i]!
      const apart = Math.abs(there - at)
      if (this.#ends[there] === this.#ends[at] && !this.#turns(there, at) && (!best || apart < best.apart))
        best = { year, apart }
    }
    return best && this.#isOver(best.year, month) ? best.year : undefined
  }

  /** "Shut in 2009, and storms took parts of it in January": another matter, unless the year opens the sentence. */
  #turns(there: number, at: number): boolean {
    if (there < 2 || this.#ends[there - 2] !== this.#ends[there]) return false
    for (let i = there + 1; i < at; i++) {
      if (!FURTHER.has(this.#lexemes[i]!.lower)) continue
      // "Sent home in 2009 and pleaded guilty in May": a verb of its own.
      if (this.#lexemes[i - 1]!.lower === ',' || verbAt(this.#lexemes, i + 1)?.tense === 'past') return true
    }
    return false
  }

  /** By what the text said before: all that it said of that month agrees, or of one beside it as a whole. */
  #ofMonth(month: number, at: number): number | undefined {
    if (!this.#now) return undefined
    const own = yearBefore(this.#byMonth.get(month), at)
    if (own !== undefined) return own !== 'several' && this.#isOver(own, month) ? own : undefined
    for (const other of [month - NEAR, month + NEAR]) {
      const near = yearBefore(this.#wholeMonths.get(other), at, at - RUN)
      if (near !== undefined && near !== 'several' && near < this.#now.year - 1 && this.#lastTold(at) === near)
        return near
    }
    return undefined
  }

  /** The year of the month with a year that was told last. */
  #lastTold(at: number): number | undefined {
    let last: Told | undefined
    for (const list of this.#wholeMonths.values())
      for (const one of list) if (one.at < at && (!last || one.at > last.at)) last = one
    return last?.year
  }

  #isOver(year: number, month: number): boolean {
    return this.#now !== undefined && (year < this.#now.year || (year === this.#now.year && month <= this.#now.month))
  }
}

interface Told {
  readonly at: number
  readonly year: number
}

function add(told: Map<number, Told[]>, month: number, one: Told): void {
  const list = told.get(month)
  if (!list) told.set(month, [one])
  // A second telling of the same year says nothing new.
  else if (list.at(-1)!.year !== one.year && list.length < 2) list.push(one)
}

/** The one year told before a place in the text, and not before `from`. */
function yearBefore(list: readonly Told[] | undefined, at: number, from = 0): number | 'several' | undefined {
  const before = (list ?? []).filter((one) => one.at >= from && one.at < at)
  return before.length > 1 ? 'several' : before[0]?.year
}

const lowerBound = (list: readonly Told[], at: number): number => firstThat(0, list.length, (i) => list[i]!.at >= at)
