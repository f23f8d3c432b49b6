import type { TimexType } from '../../../core/analysis.ts'

/** What an expression means before it is laid on the calendar. `shift` counts from the present one: -1 last, 0 this, 1 next. */
export type Meaning =
  | { readonly is: 'value'; readonly type: TimexType; readonly value: string; readonly implied?: boolean }
  | {
      readonly is: 'day'
      readonly year?: number
      readonly month: number
      readonly day: number
      readonly weekday?: number
      readonly shift?: number
      readonly toldYearShift?: number
    }
  /** `toldYearShift` counts from the year that the text spoke of last ("May of that year", "the following year"). `shift` is of the month ("last May"), from publication or from what the text spoke of last ("the following May"), `yearShift` of the year ("May last year", "Easter next year"). */
  | {
      readonly is: 'month'
      readonly month: number
      readonly year?: number
      readonly shift?: number
      readonly from?: From
      readonly yearShift?: number
      readonly toldYearShift?: number
    }
  /** `weeks` counts on from the coming one ("Friday week"), or back from the last one ("a week ago Friday"). */
  | {
      readonly is: 'weekday'
      readonly weekday: number
      readonly shift?: number
      readonly from?: From
      readonly weeks?: number
    }
  /** "Two weeks", which in a plan may be a point: "will open in two weeks". */
  | { readonly is: 'length'; readonly unit: string; readonly count: number; readonly value: string }
  /** "The second Monday in January"; -1 is the last one. `of` is a month. */
  | { readonly is: 'nth'; readonly nth: number; readonly weekday: number; readonly of: Meaning }
  /** The present, last or next unit as a whole: "last week", "this year". */
  | { readonly is: 'unit'; readonly unit: string; readonly shift: number; readonly from?: From }
  /** So many units away: "two weeks ago", "a year earlier". */
  | { readonly is: 'away'; readonly unit: string; readonly count: number; readonly from: From }
  /** Without `quarter`: the one the text speaks of, or with `latest` the last that is over; a `period` may be of months as well. */
  | {
      readonly is: 'quarter'
      readonly quarter?: number
      readonly year?: number
      readonly shift?: number
      readonly latest?: boolean
      readonly period?: boolean
    }
  | { readonly is: 'half'; readonly half: number; readonly year?: number; readonly shift?: number }
  | {
      readonly is: 'season'
      readonly season: string
      readonly year?: number
      readonly shift?: number
      readonly from?: From
    }
  | {
      readonly is: 'holiday'
      readonly name: string
      readonly year?: number
      readonly shift?: number
      readonly yearShift?: number
      readonly beside?: Beside
    }
  | { readonly is: 'part'; readonly part: string; readonly of?: Meaning }
  | { readonly is: 'clock'; readonly time: string; readonly of?: Meaning }
  /** "that day", "the same month"; `loose` where nothing points back and today will do ("at noon"). */
  | { readonly is: 'anchor'; readonly unit: string; readonly loose?: boolean }
  /** The week that a day falls in: "the week of March 6"; its weekend, "Labor Day weekend". */
  | { readonly is: 'weekof'; readonly of: Meaning; readonly weekend?: true }

/** The day before or after a feast, or the first such weekday before or after it: "the Monday after Easter". */
export interface Beside {
  readonly side: -1 | 1
  readonly weekday?: number
}

/** Counted from the publication date, from the date the text spoke of last, or from that where the clause is told in the past. */
export type From = 'now' | 'anchor' | 'story'

/** TimeML's letter of a unit, for `P2W`. */
const unitLetters: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
}

/** Units that ISO 8601 doesn't know, in one that it does. */
const composed: Readonly<Record<string, readonly [number, string]>> = {
  fortnight: [2, 'week'],
  decade: [10, 'year'],
  century: [100, 'year'],
  millennium: [1000, 'year'],
}

/** A TIMEX3 duration; an unknown count is written `X`. Halves are told in the next smaller unit ("P2Y6M"). */
export function durationValue(count: number | 'X', unit: string): string {
  const [times, base] = composed[unit] ?? [1, unit]
  const letter = unitLetters[base] ?? 'D'
  if (count === 'X') return unit === 'decade' ? 'PXE' : unit === 'century' ? 'PXC' : written('X', letter)
  const n = count * times
  if (Number.isInteger(n)) return written(n, letter)
  const finer: Readonly<Record<string, readonly [number, string]>> = {
    Y: [12, 'M'],
    D: [24, 'TH'],
    TH: [60, 'TM'],
    TM: [60, 'TS'],
    W: [7, 'D'],
  }
  const smaller = finer[letter]
  const whole = Math.floor(n)
  const rest = smaller && (n - whole) * smaller[0]
  if (!smaller || !rest || !Number.isInteger(rest)) return written(n, letter)
  if (whole === 0) return written(rest, smaller[1])
  return (
    written(whole, letter) +
    (letter.startsWith('T')
      ? `${rest}${smaller[1].slice(1)}`
      : smaller[1].startsWith('T')
        ? `T${rest}${smaller[1].slice(1)}`
        : `${rest}${smaller[1]}`)
  )
}

const written = (n: number | 'X', letter: string) =>
  letter.startsWith('T') ? `PT${n}${letter.slice(1)}` : `P${n}${letter}`
