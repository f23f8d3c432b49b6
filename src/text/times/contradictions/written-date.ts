import type { Day } from '../days/calendar.ts'
import type { Lexeme } from '../read/lexeme.ts'
import { ORDINAL_ENDS } from '../read/vocabulary.ts'
import { type LocaleCode, monthNames } from './names.ts'

/** A date as written, in any of the orders that people write. `days` has two where the order can't be told (05/06/2017). */
export interface WrittenDate {
  readonly first: number
  readonly end: number
  readonly days: readonly (Omit<Day, 'year'> & { readonly year?: number })[]
  /** It names no single day ("May 15-17"). */
  readonly range: boolean
}

const JOINS = new Set(['of', 'de', 'del', 'the', ',', '.', 'st', 'nd', 'rd', 'th', 'er', 'º', '°'])
const RANGE = new Set(['-', '–', '—', 'to', 'and', 'through', 'bis', 'und', 'au', 'et', 'al', 'y', 'a', '/', '&', 'or'])

/** Reads a date that begins at a lexeme: 16 May 2017, May 16th, 2017, 2017-05-16, 16.05.2017, 05/16/2017, 16 de mayo de 2017. */
export function readWrittenDate(lexemes: readonly Lexeme[], at: number, locale: LocaleCode): WrittenDate | undefined {
  const lexeme = lexemes[at]
  if (!lexeme) return undefined
  if (lexeme.kind === 'number') {
    return readFigures(lexemes, at) ?? readDayMonth(lexemes, at, locale)
  }
  return readMonthDay(lexemes, at, locale)
}

function readFigures(lexemes: readonly Lexeme[], at: number): WrittenDate | undefined {
  const { lower } = lexemes[at]!
  const parts = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(lower)
  if (parts) {
    const [a, b, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
    const days = [{ year, month: b, day: a }]
    if (parts[2] === '/') days.push({ year, month: a, day: b })
    const real = days.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    return real.length > 0 ? { first: at, end: at + 1, days: real, range: false } : undefined
  }
  const [month, day] = [lexemes[at + 1], lexemes[at + 2]]
  if (/^\d{4}$/.test(lower) && month?.gap === 'hyphen' && day?.gap === 'hyphen') {
    const date = { year: Number(lower), month: Number(month.lower), day: Number(day.lower) }
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31
      ? { first: at, end: at + 3, days: [date], range: false }
      : undefined
  }
  return undefined
}

function readDayMonth(lexemes: readonly Lexeme[], at: number, locale: LocaleCode): WrittenDate | undefined {
  const day = dayAt(lexemes, at)
  if (day === undefined) return undefined
  let i = skip(lexemes, at + 1)
  const month = monthAt(lexemes, i, locale)
  if (month === undefined) return undefined
  i += 1
  return withYear(lexemes, at, i, { month, day })
}

function readMonthDay(lexemes: readonly Lexeme[], at: number, locale: LocaleCode): WrittenDate | undefined {
  const month = monthAt(lexemes, at, locale)
  if (month === undefined || !lexemes[at]!.capital) return undefined
  let i = at + 1
  if (lexemes[i]?.lower === 'the') i++
  const day = dayAt(lexemes, i)
  if (day === undefined) return undefined
  return withYear(lexemes, at, i + 1, { month, day })
}

function withYear(
  lexemes: readonly Lexeme[],
  first: number,
  from: number,
  date: { month: number; day: number },
): WrittenDate {
  const suffix = lexemes[from]
  const end = suffix?.gap === 'none' && ORDINAL_ENDS.has(suffix.lower) ? from + 1 : from
  const i = skip(lexemes, end)
  const year = lexemes[i]
  const plain =
    year && /^(?:1[5-9]|2[01])\d\d$/.test(year.lower) && year.gap !== 'break' && lexemes[i + 1]?.gap !== 'hyphen'
  if (plain) return { first, end: i + 1, days: [{ ...date, year: Number(year.lower) }], range: false }
  const after = lexemes[end]
  const range =
    after !== undefined &&
    after.gap !== 'break' &&
    (after.gap === 'hyphen' || (RANGE.has(after.lower) && lexemes[end + 1]?.kind === 'number'))
  return { first, end, days: [date], range }
}

function skip(lexemes: readonly Lexeme[], from: number): number {
  let i = from
  while (i < from + 2 && lexemes[i] && lexemes[i]!.gap !== 'break' && JOINS.has(lexemes[i]!.lower)) i++
  return i
}

function dayAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  const lexeme = lexemes[at]
  if (lexeme?.kind !== 'number' || lexeme.gap === 'break' || !/^\d{1,2}$/.test(lexeme.lower)) return undefined
  const day = Number(lexeme.lower)
  const next = lexemes[at + 1]
  if (
    next?.lower === '%' ||
    (next?.gap === 'none' &&
      next.kind === 'word' &&
      !ORDINAL_ENDS.has(next.lower) &&
      next.lower !== 'er' &&
      next.lower !== 'º')
  )
    return undefined
  return day >= 1 && day <= 31 ? day : undefined
}

function monthAt(lexemes: readonly Lexeme[], at: number, locale: LocaleCode): number | undefined {
  const lexeme = lexemes[at]
  if (lexeme?.kind !== 'word' || lexeme.gap === 'break') return undefined
  const names = monthNames.get(lexeme.lower) ?? monthNames.get(`${lexeme.lower}.`)
  return names?.get(locale)
}
