import { fullYear, type Moment, toMoment, zoneOf } from './moment.ts'

/** The clock part that may follow any ISO day: `T10:15`, ` 10:15:30.5 +0200`, `T101530Z`, `24:00`. */
const clock =
  /^(?:T|\s+|,\s*)(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}(?:[.,]\d+)?))?\s*(Z|(?:UTC|GMT)?\s?[+-−]\d{1,2}:?\d{0,2}(?::\d\d)?|[A-Z]{2,4})?$/i

/**
 * ISO 8601 and W3CDTF with what feeds make of them: no dashes, two-digit years, `2003-335` (ordinal), `2003-W12-3`,
 * `--04-06` is refused. A year or a month alone is its first day.
 */
export function parseIso(text: string): Moment | undefined {
  const day = isoDay(text)
  if (!day) return undefined
  const rest = text.slice(day.length)
  const fields = { year: day.year, month: day.month, day: day.day, ...(day.rough && { rough: day.rough }) }
  if (rest.trim() === '') return toMoment(fields)
  if (/^\s*(Z|[+-]\d{2}:?\d{2})$/i.test(rest)) return toMoment(fields)
  const time = clock.exec(rest)
  if (!time) return undefined
  return toMoment({
    ...fields,
    hour: Number(time[1]),
    minute: Number(time[2] ?? 0),
    second: Number((time[3] ?? '0').replace(',', '.')),
    ...zoneOf(time[4]),
  })
}

interface IsoDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly length: number
  readonly rough?: true
}

function isoDay(text: string): IsoDay | undefined {
  const from = (m: RegExpExecArray, year: number, month: number, day: number): IsoDay => ({
    year,
    month,
    day,
    length: m[0].length,
  })
  const roughly = (m: RegExpExecArray, year: number, month: number): IsoDay => ({
    ...from(m, year, month, 1),
    rough: true,
  })
  let m = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?/i.exec(text)
  if (m) return { ...weekDay(Number(m[1]), Number(m[2]), Number(m[3] ?? 1)), length: m[0].length }
  m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (m) return from(m, Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(\d{4})-?(\d{3})(?!\d)/.exec(text)
  if (m) {
    const at = new Date(Date.UTC(Number(m[1]), 0, Number(m[2])))
    return from(m, at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
  }
  m = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (m) return from(m, Number(m[1]), Number(m[2]), Number(m[3]))
  m = /^(\d{4})-(\d{2})(?![\d-])/.exec(text)
  if (m) return roughly(m, Number(m[1]), Number(m[2]))
  m = /^(\d{4})(?=$|T)/.exec(text)
  if (m) return roughly(m, Number(m[1]), 1)
  m = /^(\d{2})-(\d{2})-(\d{2})(?=$|[T\s])/.exec(text)
  if (m) return from(m, fullYear(m[1]!), Number(m[2]), Number(m[3]))
  m = /^(\d{2})-(\d{3})(?!\d)/.exec(text)
  if (m) {
    const at = new Date(Date.UTC(fullYear(m[1]!), 0, Number(m[2])))
    return from(m, at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
  }
  m = /^(\d{2})(\d{2})(\d{2})$/.exec(text)
  if (m) return from(m, fullYear(m[1]!), Number(m[2]), Number(m[3]))
  m = /^-?(\d{2})-?(\d{2})$/.exec(text)
  if (m && Number(m[2]) <= 12) return roughly(m, fullYear(m[1]!), Number(m[2]))
  return undefined
}

/** ISO 8601 weeks start on Monday; week 1 is that of 4 January. */
function weekDay(year: number, week: number, day: number): { year: number; month: number; day: number } {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000
  const at = new Date(monday + ((week - 1) * 7 + day - 1) * 86_400_000)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}
