import { readClause } from '../clause/index.ts'
import { readIsoDay, toNumber } from '../days/calendar.ts'
import { countsFromNow } from '../read/kinds-of-meaning.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Finding } from '../read/rule.ts'
import { resolve } from '../resolve/index.ts'
import { type NewsDay, newsDay } from './news-day.ts'
import { findQuotations } from './quotations.ts'
import { inQuotations, type SaidWhen } from './said-when.ts'

/** What "today" means in each place of a text: inside a quotation the day on which it was said. */
export class PresentDays {
  readonly #findings: readonly Finding[]
  readonly #lexemes: readonly Lexeme[]
  readonly #now: number | undefined
  readonly #said: ReadonlyMap<number, SaidWhen>
  /** The day of which the text tells, where it was published later. */
  readonly #newsDay: NewsDay | undefined

  constructor(findings: readonly Finding[], lexemes: readonly Lexeme[], now: number | undefined) {
    this.#findings = findings
    this.#lexemes = lexemes
    this.#now = now
    const quotations = findQuotations(lexemes)
    this.#said = inQuotations(quotations, findings, lexemes)
    this.#newsDay = newsDay(findings, lexemes, quotations, now)
  }

  /** The day number that finding `i` counts from; `anchor` is the date that the text spoke of last. */
  at(i: number, anchor: string | undefined): number | undefined {
    if (!this.#said.has(i) || !countsFromNow(this.#findings[i]!.meaning)) return this.#now
    const said = this.#said.get(i)
    if (said === undefined) return this.#spokenOn(this.#findings[i]!.meaning)
    if (said === 'some-day') return undefined
    if (said === 'in-the-story' || said === 'before-it')
      return anchor === undefined && said === 'in-the-story' ? this.#now : dayNumber(anchor ?? '')
    const { first, end, meaning } = this.#findings[said.finding]!
    const clause = readClause(this.#lexemes, first, end)
    const value = resolve(meaning, { now: this.#now, anchor, quarter: undefined, clause })?.value
    return dayNumber(value ?? '') ?? this.#now
  }

  /** The day on which the people of the text spoke; a "tomorrow" that was over when the text came out is of no known day. */
  #spokenOn(meaning: Meaning): number | undefined {
    const [news, now] = [this.#newsDay, this.#now]
    if (news === undefined || now === undefined) return now
    const ahead = daysAhead(meaning)
    if (ahead <= 0) return news.day
    if (!news.alone) return now
    return news.day + ahead < now ? undefined : news.day
  }
}

function dayNumber(value: string): number | undefined {
  const day = readIsoDay(value)
  return day && toNumber(day)
}

/** 1 for "tomorrow" and "tomorrow evening". */
function daysAhead(meaning: Meaning): number {
  if ((meaning.is === 'part' || meaning.is === 'clock') && meaning.of) return daysAhead(meaning.of)
  return meaning.is === 'unit' && meaning.unit === 'day' ? meaning.shift : 0
}
