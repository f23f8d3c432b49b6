import type { Timex } from '../../../core/analysis.ts'
import { isDue, isInitial } from '../clause/around.ts'
import { readClause } from '../clause/index.ts'
import type { Clause } from '../clause/tells.ts'
import { LISTING } from '../clause/words.ts'
import { isoNumber, readIsoDay, toNumber, weekdayOf } from '../days/calendar.ts'
import { dayKey, isBareWeekday, isLoose, isPoint, isWeekday, isYearAgo, weekdayIn } from '../read/kinds-of-meaning.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Finding } from '../read/rule.ts'
import { type Context, noClause } from '../resolve/context.ts'
import { resolve } from '../resolve/index.ts'
import { isComparedWith, Quarters } from '../resolve/quarters.ts'
import type { Resolved } from '../resolve/resolved.ts'
import { isOnTheWay, isWhichOne } from './asides.ts'
import { yearOfNamedEvent } from './named-events.ts'
import { PresentDays } from './present-days.ts'
import { findRanges, hasYear } from './ranges.ts'
import { sentenceNumbers } from './sentence-numbers.ts'
import { Story } from './story.ts'
import { WeekdaysTold } from './weekdays-told.ts'
import { YearsTold } from './years-told.ts'

/** A finding with its value. */
export interface Read {
  readonly timex: Timex
  readonly finding: Finding
  readonly context: Context
}

/** So many lexemes on, a time of day is of no day that was spoken of. */
const DAY_REACH = 80
/** So many lexemes on, a text may have turned from what is to come to what was. */
const AHEAD_REACH = 60

/** Lays each finding on the calendar, left to right: a date that was read becomes the anchor of what follows. */
export function interpret(findings: readonly Finding[], lexemes: readonly Lexeme[], now: number | undefined): Read[] {
  return new Interpreter(findings, lexemes, now).read()
}

class Interpreter {
  readonly #findings: readonly Finding[]
  readonly #lexemes: readonly Lexeme[]
  readonly #now: number | undefined
  readonly #years: YearsTold
  readonly #weekdays: WeekdaysTold
  readonly #present: PresentDays
  /** Years of days told before: "the Oct. 7 attack", and later only "Oct. 7". */
  readonly #dayYears = new Map<string, number>()
  /** Months that were told as to come, with their years. */
  readonly #monthsAhead = new Map<number, number>()
  /** Where a day to come was spoken of last. */
  #ahead = Number.NEGATIVE_INFINITY
  #last: Finding | undefined
  #anchor: string | undefined
  #day: { value: string; at: number } | undefined
  readonly #story = new Story()
  readonly #sentences: Uint32Array
  /** The sentence that a day opened last: what it tells is of that day. */
  #scene = -1
  readonly #quarters: Quarters

  constructor(findings: readonly Finding[], lexemes: readonly Lexeme[], now: number | undefined) {
    this.#findings = findings
    this.#lexemes = lexemes
    this.#now = now
    this.#sentences = sentenceNumbers(lexemes)
    this.#quarters = new Quarters(lexemes, this.#sentences, now)
    this.#years = new YearsTold(findings, lexemes, now)
    this.#weekdays = new WeekdaysTold(findings, lexemes, now)
    this.#present = new PresentDays(findings, lexemes, now)
  }

  read(): Read[] {
    const read: Read[] = []
    const ranges = findRanges(this.#findings, this.#lexemes)
    for (let i = 0; i < this.#findings.length; i++) {
      if (ranges.has(i)) {
        for (const one of this.#range(i)) if (one) this.#keep(read, one)
        i++
      } else this.#keep(read, this.#one(i, this.#contextOf(i)))
    }
    return read
  }

  #one(i: number, context: Context): Read | undefined {
    const finding = this.#findings[i]!
    const resolved = resolve(finding.meaning, context)
    return resolved && { timex: this.#timexOf(finding, resolved), finding, context }
  }

  #timexOf(finding: Finding, { type, value, implied }: Resolved): Timex {
    return {
      start: this.#lexemes[finding.first]!.start,
      end: this.#lexemes[finding.end - 1]!.end,
      type,
      value,
      ...(finding.mod ? { mod: finding.mod } : {}),
      certainty: implied ? 'implied' : 'certain',
    }
  }

  /** Both ends of a stretch: the one that is known better is read first, and bounds the other. */
  #range(i: number): (Read | undefined)[] {
    const context = this.#contextOf(i)
    const [a, b] = [this.#findings[i]!.meaning, this.#findings[i + 1]!.meaning]
    if (hasYear(a) || (!hasYear(b) && context.clause.tense === 'future')) {
      const start = this.#one(i, context)
      const from = firstDay(start?.timex.value)
      return [start, this.#one(i + 1, { ...context, ...(from === undefined ? {} : { notBefore: from }) })]
    }
    const end = this.#one(i + 1, context)
    const to = firstDay(end?.timex.value)
    return [this.#one(i, { ...context, ...(to === undefined ? {} : { notAfter: to }) }), end]
  }

  #contextOf(i: number): Context {
    const finding = this.#findings[i]!
    const years = this.#years
    const clause = isPoint(finding.meaning) ? this.#clauseOf(finding) : noClause
    const behind = this.#dayBehind(i, clause)
    const from = this.#weekdays.countedFrom(finding, clause)
    return {
      now: from === null ? undefined : (from ?? this.#present.at(i, this.#anchor)),
      anchor: (isLoose(finding.meaning) ? this.#dayNear(finding.first) : undefined) ?? this.#anchor,
      ...this.#quarters.at(finding),
      clause,
      ...(behind === undefined ? {} : { notBefore: behind }),
      monthAhead: (month) => this.#monthsAhead.get(month),
      yearAhead: (month) => this.#story.yearAhead(month, finding.first, this.#now),
      yearOf: (month) =>
        this.#yearOfDay(finding) ??
        years.yearOf(month, finding.first) ??
        this.#story.yearOf(month, finding.first, this.#now),
    }
  }

  /** "Friday and Saturday": the second comes after the first, where that doesn't make a day told as over one to come. */
  #dayBehind(i: number, { tense }: Clause): number | undefined {
    const [before, finding] = [this.#findings[i - 1], this.#findings[i]!]
    if (!before || before !== this.#last || !isBareWeekday(before.meaning) || !isBareWeekday(finding.meaning))
      return undefined
    const first = readIsoDay(this.#day?.value ?? '')
    if (!first || this.#now === undefined || !isListed(this.#lexemes, before.end, finding.first)) return undefined
    const next = toNumber(first) + 1
    const onto = next + ((finding.meaning.weekday - weekdayOf(next) + 7) % 7)
    return tense === 'past' && onto > this.#now ? undefined : next
  }

  /** The day spoken of last, if it is near: "at noon" is of that day. */
  #dayNear(first: number): string | undefined {
    return this.#day && first - this.#day.at <= DAY_REACH ? this.#day.value : undefined
  }

  #yearOfDay({ meaning, end }: Finding): { year: number; close: boolean } | undefined {
    const named = this.#now === undefined ? undefined : yearOfNamedEvent(meaning, this.#lexemes, end, this.#now)
    const year = named ?? this.#dayYears.get(dayKey(meaning))
    return year === undefined ? undefined : { year, close: true }
  }

  /** The weekday that a date in brackets explains: "Friday (December 11)". */
  #inBrackets(first: number): Finding | undefined {
    const last = this.#last
    return last && isWeekday(last.meaning) && last.end === first - 1 && this.#lexemes[last.end]!.lower === '('
      ? last
      : undefined
  }

  /** A weekday with no verb to tell which way goes on as the one before it went. */
  #clauseOf({ meaning, first, end }: Finding): Clause {
    const before = this.#inBrackets(first)
    const clause = before
      ? readClause(this.#lexemes, before.first, before.end, true)
      : readClause(this.#lexemes, first, end, isWeekday(meaning))
    if (isLoose(meaning) && this.#dayNear(first) === undefined)
      return { ...clause, borrowed: true, due: isDue(this.#lexemes, first) }
    const told = this.#weekdays.clauseOf(meaning, clause)
    if (told !== clause) return told
    const goesOn = clause.tense === undefined && meaning.is === 'weekday' && first - this.#ahead <= AHEAD_REACH
    return goesOn ? { ...clause, tense: 'future' } : clause
  }

  /** What is told next is of that day, month or year, where it says no other. */
  #moveTo({ meaning, first }: Finding, value: string): void {
    const day = readIsoDay(value) !== undefined
    const sentence = this.#sentences[first]!
    // "On Tuesday the office asked for the files in a letter Friday. Later in the day …": on Tuesday.
    const within = day && this.#scene === sentence
    if (day && isInitial(this.#lexemes, first)) this.#scene = sentence
    this.#story.tell(value, first)
    // "Up from a year ago": what is told next isn't of then.
    if (
      within ||
      isOnTheWay(meaning, first, this.#lexemes, this.#sentences) ||
      (isYearAgo(meaning) && isComparedWith(this.#lexemes, first))
    )
      return
    if (day && !isLoose(meaning)) this.#day = { value, at: first }
    // "At 6:36 p.m. … At 6:50 p.m.": as long as hours follow, they are of that day.
    else if (day && this.#dayNear(first) === value.slice(0, 10)) this.#day = { value: value.slice(0, 10), at: first }
    if (/^\d{4}(?:$|-\d\d|-W\d\d|-(?:SP|SU|FA|WI)$)/.test(value) || /^\d{3}$/.test(value)) this.#anchor = value
  }

  #keep(read: Read[], one: Read | undefined): void {
    if (!one) return
    const weekday = this.#inBrackets(one.finding.first)
    const day = readIsoDay(one.timex.value)
    if (weekday && day && weekdayOf(toNumber(day)) === weekdayIn(weekday.meaning)) {
      const explained = read.pop()!
      read.push(withValue(explained, one.timex.value.slice(0, 10) + explained.timex.value.slice(10)))
    }
    this.#last = one.finding
    read.push(one)
    const { value } = one.timex
    this.#weekdays.tell(one.finding.meaning, value)
    const isAside =
      isWhichOne(one.finding, this.#lexemes) || (one.context.clause.borrowed && this.#anchor !== undefined)
    if (!isAside) this.#moveTo(one.finding, value)
    const { meaning, first } = one.finding
    const key = dayKey(meaning)
    if (key && /^\d/.test(value)) this.#dayYears.set(key, Number(value.slice(0, 4)))
    const now = this.#now === undefined ? '' : isoNumber(this.#now)
    if (meaning.is === 'month' && meaning.year === undefined && value.slice(0, 7) > now.slice(0, 7))
      this.#monthsAhead.set(meaning.month, Number(value.slice(0, 4)))
    if (meaning.is === 'weekday') this.#ahead = value > now ? first : Number.NEGATIVE_INFINITY
    this.#quarters.tell(one.finding, value)
  }
}

const withValue = (read: Read, value: string): Read => ({ ...read, timex: { ...read.timex, value } })

/** "Friday and Saturday", "Friday and/or Saturday", "Friday, Saturday". */
const isListed = (lexemes: readonly Lexeme[], from: number, to: number) =>
  to - from >= 1 &&
  to - from <= 3 &&
  lexemes.slice(from, to).every(({ lower }) => LISTING.has(lower) || lower === ',' || lower === '/')

const firstDay = (value: string | undefined): number | undefined => {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(value ?? '')
  if (!match) return undefined
  return toNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? 1) })
}
