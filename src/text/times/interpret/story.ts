import { toDay } from '../days/calendar.ts'

/** So many lexemes on, a text may tell of something else. */
const REACH = 90
/** Two dates so many months apart are of one run of events; the next month of it is no farther on. */
const RUN = 12
const NEXT = 5
/** One date alone makes a run only so near, in lexemes and in months. */
const BESIDE = 30
const SOON = 2

/** The run of events that a text is telling: "On March 19, 2020, … The following month … In May, …". */
export class Story {
  #last: { month: number; at: number } | undefined
  #before: { month: number; at: number } | undefined

  /** Takes in a date that was read, as a TIMEX3 value. */
  tell(value: string, at: number): void {
    const match = /^(\d{4})-(\d\d)(?:$|-)/.exec(value)
    if (!match) return
    this.#before = this.#last
    this.#last = { month: Number(match[1]) * 12 + Number(match[2]) - 1, at }
  }

  /** The year of a month that goes on from one still to come: "kicks off June 9, 2027 …, with the last show on Sept. 12". */
  yearAhead(month: number, at: number, now: number | undefined): number | undefined {
    const last = this.#last
    if (!last || now === undefined || at - last.at > REACH) return undefined
    const today = toDay(now)
    if (last.month <= today.year * 12 + today.month - 1) return undefined
    return Math.floor((last.month + ((month - 1 - (last.month % 12) + 12) % 12)) / 12)
  }

  /** The year of a month that goes on a run of two dates, all of it more than a year before `now` (a day number). */
  yearOf(
    month: number,
    at: number,
    now: number | undefined,
  ): { readonly year: number; readonly close: boolean } | undefined {
    const [last, before] = [this.#last, this.#before]
    if (!last || now === undefined) return undefined
    const today = toDay(now)
    const present = today.year * 12 + today.month - 1
    if (!before || at - before.at > REACH) return this.#beside(month, at, present)
    const runs = last.month >= before.month && last.month - before.month <= RUN
    if (!runs || last.month > present - RUN) return undefined
    const on = (month - 1 - (last.month % 12) + 12) % 12
    const next = last.month + on
    return on <= NEXT && next < present - RUN ? { year: Math.floor(next / 12), close: true } : undefined
  }

  /** Right behind a single date of long ago: "found on Feb. 27, 2020. Schools shut on March 16". */
  #beside(month: number, at: number, present: number): { readonly year: number; readonly close: boolean } | undefined {
    const last = this.#last
    if (!last || at - last.at > BESIDE || last.month > present - RUN) return undefined
    const next = last.month + ((month - 1 - (last.month % 12) + 12) % 12)
    return next - last.month <= SOON ? { year: Math.floor(next / 12), close: false } : undefined
  }
}
