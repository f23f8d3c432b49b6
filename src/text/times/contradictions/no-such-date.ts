import type { Contradiction } from '../../../core/analysis.ts'
import { daysInMonth, isoDay, toDay } from '../days/calendar.ts'
import type { Read } from '../interpret/index.ts'
import type { Lexeme } from '../read/lexeme.ts'
import { monthName, sayDay } from './say.ts'

/** Days that are in no calendar: 30 February, 31 April, 29 February of a common year. */
export function findImpossibleDates(
  lexemes: readonly Lexeme[],
  read: readonly Read[],
  now: number | undefined,
): Contradiction[] {
  return read.flatMap(({ timex, finding }) => {
    const day = dayOf(finding.meaning)
    if (!day) return []
    const year = day.year ?? (now === undefined ? undefined : toDay(now).year)
    const most = day.year === undefined && day.month === 2 ? 29 : daysInMonth(year ?? 2000, day.month)
    if (day.day <= most || (day.year === undefined && !isPlain(lexemes, finding.first, finding.end))) return []
    const value = timex.value.slice(0, 10)
    const last = { year: year ?? 2000, month: day.month, day: daysInMonth(year ?? 2000, day.month) }
    const span = { start: timex.start, end: timex.end }
    const named = `${monthName(day.month)}${year === undefined ? '' : ` ${year}`}`
    return [
      {
        ...span,
        kind: 'no-such-date' as const,
        readings: [
          { value, because: `The text says ${day.day} ${named}, but that month has ${last.day} days.`, span },
          ...(year === undefined
            ? []
            : [{ value: isoDay(last), because: `The last day of that month is ${sayDay(last)}.`, span }]),
        ],
      },
    ]
  })
}

function dayOf(meaning: Read['finding']['meaning']): { year?: number; month: number; day: number } | undefined {
  if (meaning.is === 'day') return meaning
  if ((meaning.is === 'part' || meaning.is === 'clock') && meaning.of) return dayOf(meaning.of)
  return undefined
}

/** "In April 31 people died" is no date: what follows must not be what is counted. */
function isPlain(lexemes: readonly Lexeme[], first: number, end: number): boolean {
  const after = lexemes[end]
  if (lexemes[first - 1]?.lower === 'on' || lexemes[first]!.kind === 'number') return true
  return !after || after.kind === 'mark' || after.gap === 'break'
}
