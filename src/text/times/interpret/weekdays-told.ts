import { joiners } from '../../locales/en/habits.ts'
import { readClause } from '../clause/index.ts'
import type { Clause } from '../clause/tells.ts'
import { readIsoDay, toNumber, weekdayOf } from '../days/calendar.ts'
import { isBareWeekday, weekdayIn } from '../read/kinds-of-meaning.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Finding } from '../read/rule.ts'

const JOINERS = new Set(joiners.split(' '))

/** Which day an article means by the name of a weekday: within one article it is mostly one day. */
export class WeekdaysTold {
  readonly #lexemes: readonly Lexeme[]
  readonly #now: number | undefined
  /** Weekday → the day number that it was read as last. */
  readonly #told = new Map<number, number>()
  /** The text tells of tomorrow by its weekday as to come. */
  readonly #tomorrow: boolean
  /** It was written where that day has begun. */
  readonly #ahead: boolean

  constructor(findings: readonly Finding[], lexemes: readonly Lexeme[], now: number | undefined) {
    this.#lexemes = lexemes
    this.#now = now
    this.#tomorrow = now !== undefined && this.#tellsTomorrow(findings, now)
    this.#ahead = now !== undefined && this.#isDatedAhead(findings, now)
  }

  /** Tomorrow's weekday is told as to come. */
  #tellsTomorrow(findings: readonly Finding[], now: number): boolean {
    return findings.some(
      ({ meaning, first, end }) =>
        isBareWeekday(meaning) &&
        meaning.weekday === weekdayOf(now + 1) &&
        readClause(this.#lexemes, first, end, true).tense === 'future',
    )
  }

  /** "The minister left Tuesday …, he said Monday", of a Monday: the report opens with tomorrow, as it is where it was written. */
  #isDatedAhead(findings: readonly Finding[], now: number): boolean {
    const weekdays = findings.filter(({ meaning }) => isBareWeekday(meaning))
    const [lead] = weekdays
    if (!lead || weekdayIn(lead.meaning) !== weekdayOf(now + 1) || !this.#standsAlone(lead.end)) return false
    const isOver = ({ first, end }: Finding) => readClause(this.#lexemes, first, end, true).tense === 'past'
    return isOver(lead) && weekdays.some((one) => weekdayIn(one.meaning) === weekdayOf(now) && isOver(one))
  }

  tell(meaning: Meaning, value: string): void {
    const of = (meaning.is === 'part' || meaning.is === 'clock') && meaning.of ? meaning.of : meaning
    const weekday = of.is === 'weekday' ? of.weekday : undefined
    const day = readIsoDay(value.slice(0, 10))
    if (weekday !== undefined && day) this.#told.set(weekday, toNumber(day))
  }

  /**
   * "Decided to weigh in on Monday", after "spent Monday trying": a day that was told as over is over. "A risk of storms … on Saturday", after
   * "will come on Saturday": a day that was told as to come is still to come.
   */
  clauseOf(meaning: Meaning, clause: Clause): Clause {
    if (!isBareWeekday(meaning) || this.#now === undefined) return clause
    const told = this.#told.get(meaning.weekday)
    if (told === undefined) return clause
    if (clause.undecided && told <= this.#now) return { tense: 'past', firm: false, said: false }
    return clause.tense === undefined && told > this.#now ? { ...clause, tense: 'future' } : clause
  }

  /**
   * What a weekday is counted from: "the Thursday" from the Thursday told before; "a Saturday" from nothing (`null`); one told as over that is
   * tomorrow's and is told as to come elsewhere from tomorrow, for the text is of a later time zone. Else as it would be.
   */
  countedFrom(finding: Finding, clause: Clause): number | null | undefined {
    const { meaning, first, end } = finding
    const weekday = weekdayIn(meaning)
    if (weekday === undefined || this.#now === undefined) return undefined
    const lead = this.#lexemes[first - 1]?.lower
    if (this.#lexemes[first]!.gap !== 'break' && this.#standsAlone(end)) {
      if (lead === 'the') return this.#told.get(weekday)
      if (lead === 'a') return null
    }
    const isTomorrows = weekday === weekdayOf(this.#now + 1)
    const isOver = this.#ahead || (this.#tomorrow && clause.tense === 'past')
    return isTomorrows && isOver ? this.#now + 1 : undefined
  }

  /** No noun follows: "the Thursday night on which", not "the Thursday night shift". */
  #standsAlone(end: number): boolean {
    const next = this.#lexemes[end]
    return !next || next.gap === 'break' || next.kind === 'mark' ? next?.lower !== "'s" : JOINERS.has(next.lower)
  }
}
