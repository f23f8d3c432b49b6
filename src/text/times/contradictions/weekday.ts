import type { Contradiction } from '../../../core/analysis.ts'
import { type Day, exists, isoDay, toDay, toNumber, weekdayOf } from '../days/calendar.ts'
import type { Lexeme } from '../read/lexeme.ts'
import { weekdayNames } from './names.ts'
import { sayDay, sayWeekdayAndDay, weekdayName } from './say.ts'
import { readWrittenDate, type WrittenDate } from './written-date.ts'

const BETWEEN = new Set([',', '(', 'the', 'den', 'dem', 'der', 'le', 'el', 'on', '-', '–', '—', '/', 'du'])
const LINKS = new Set(['to', 'and', 'through', 'or', 'bis', 'und', 'et', 'au', 'al', 'y', '-', '–', '/', ','])
/** A date without a year is laid on the years around publication; nearer than this no other year is thought of. */
const NEAR = 31

/** Weekdays that don't fit the date beside them: "Wednesday (May 16)" in 2017. In every language whose names are known. */
export function findWeekdayContradictions(lexemes: readonly Lexeme[], now: number | undefined): Contradiction[] {
  const found: Contradiction[] = []
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i]!
    if (lexeme.kind !== 'word') continue
    const names = weekdayNames.get(lexeme.lower)
    if (!names) continue
    for (const [locale, weekday] of names) {
      if ((locale === 'en' || locale === 'de') && !lexeme.capital) continue
      const date = dateBeside(lexemes, i, locale)
      if (!date || date.range || inSpanOfDays(lexemes, i)) continue
      const contradiction = compare(lexemes, i, weekday, date, now)
      if (contradiction) {
        found.push(contradiction)
        break
      }
    }
  }
  return found
}

type Locale = Parameters<typeof readWrittenDate>[2]

/** The date after a weekday, or before it in brackets ("16 May (Wednesday)", "16 May, a Wednesday"). */
function dateBeside(lexemes: readonly Lexeme[], at: number, locale: Locale): WrittenDate | undefined {
  let i = at + 1
  while (i <= at + 3 && lexemes[i] && lexemes[i]!.gap !== 'break' && BETWEEN.has(lexemes[i]!.lower)) i++
  const after = lexemes[i]?.gap === 'break' ? undefined : readWrittenDate(lexemes, i, locale)
  if (after) return after
  const before = lexemes[at - 1]
  const bracket = before?.lower === '(' && lexemes[at + 1]?.lower === ')'
  const aside = before?.lower === 'a' && lexemes[at - 2]?.lower === ','
  if (!bracket && !aside) return undefined
  const end = bracket ? at - 1 : at - 2
  for (let first = end - 1; first >= Math.max(0, end - 7); first--) {
    const date = readWrittenDate(lexemes, first, locale)
    if (date && date.end === end) return longer(lexemes, first, end, locale) ?? date
  }
  return undefined
}

/** A date found from its middle may begin a little earlier ("16 May 2017" from "May 2017"). */
function longer(lexemes: readonly Lexeme[], first: number, end: number, locale: Locale): WrittenDate | undefined {
  for (let i = Math.max(0, first - 3); i < first; i++) {
    const date = readWrittenDate(lexemes, i, locale)
    if (date && date.end === end) return date
  }
  return undefined
}

/** "from Monday to Wednesday (May 15-17)": the weekday is one end of several days. */
function inSpanOfDays(lexemes: readonly Lexeme[], at: number): boolean {
  const [link, other] = [lexemes[at - 1], lexemes[at - 2]]
  return link !== undefined && other !== undefined && LINKS.has(link.lower) && weekdayNames.has(other.lower)
}

function compare(
  lexemes: readonly Lexeme[],
  at: number,
  weekday: number,
  written: WrittenDate,
  now: number | undefined,
): Contradiction | undefined {
  const days: Day[] = []
  for (const day of written.days) {
    const candidates = day.year === undefined ? yearsOf(day.month, day.day, weekday, now) : [{ ...day, year: day.year }]
    for (const candidate of candidates) {
      if (!exists(candidate)) continue
      if (weekdayOf(toNumber(candidate)) === weekday) return undefined
      days.push(candidate)
    }
  }
  const [day] = days
  if (!day) return undefined
  const said = nearestWeekday(day, weekday)
  const weekdaySpan = { start: lexemes[at]!.start, end: lexemes[at]!.end }
  const dateSpan = { start: lexemes[written.first]!.start, end: lexemes[written.end - 1]!.end }
  return {
    kind: 'weekday-date',
    start: Math.min(weekdaySpan.start, dateSpan.start),
    end: closed(lexemes, Math.min(at, written.first), Math.max(at + 1, written.end)),
    readings: [
      {
        value: isoDay(day),
        because: `The date says ${sayDay(day)}, which is a ${sayWeekdayAndDay(day).split(' ')[0]}.`,
        span: dateSpan,
      },
      {
        value: isoDay(said),
        because: `The weekday says ${weekdayName(weekday)}; the nearest one is ${sayDay(said)}.`,
        span: weekdaySpan,
      },
    ],
  }
}

/**
 * The year of a date without one. Near publication only that year is meant; far from it the weekday itself tells the year,
 * and where it tells none nothing is claimed.
 */
function yearsOf(month: number, day: number, weekday: number, now: number | undefined): Day[] {
  if (now === undefined) return []
  const { year } = toDay(now)
  const near = [year - 1, year, year + 1]
    .map((y) => ({ year: y, month, day }))
    .filter((d) => exists(d))
    .sort((a, b) => Math.abs(toNumber(a) - now) - Math.abs(toNumber(b) - now))
  const [nearest] = near
  if (!nearest) return []
  if (Math.abs(toNumber(nearest) - now) <= NEAR) return [nearest]
  return near.some((d) => weekdayOf(toNumber(d)) === weekday) ? [] : [nearest]
}

function nearestWeekday(day: Day, weekday: number): Day {
  const number = toNumber(day)
  const ahead = (weekday - weekdayOf(number) + 7) % 7
  return toDay(ahead <= 3 ? number + ahead : number + ahead - 7)
}

/** The end of the lexemes from `first` up to `end`; a bracket that opens among them is closed. */
function closed(lexemes: readonly Lexeme[], first: number, end: number): number {
  const opens = lexemes.slice(first, end).some(({ lower }) => lower === '(')
  const close = lexemes[end]
  return opens && close?.lower === ')' ? close.end : lexemes[end - 1]!.end
}
