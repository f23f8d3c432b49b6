import { hardWords } from '../../locales/en/times.ts'
import type { Lexeme } from './lexeme.ts'
import { type Reading, readNumber, readOrdinal, readSpelledYear } from './numbers.ts'
import { entryOf } from './vocabulary.ts'

type Read = (lexemes: readonly Lexeme[], at: number) => Reading<number | string> | undefined

/** A class found in the vocabulary; `proper` names must be written with a capital. */
const word =
  (name: string, proper = false): Read =>
  (lexemes, at) => {
    const lexeme = lexemes[at]!
    if (lexeme.kind !== 'word' || (proper && !lexeme.capital)) return undefined
    const value = entryOf(lexeme.lower)?.get(name)
    return value === undefined ? undefined : { value, next: at + 1 }
  }

const figure =
  (test: RegExp, value: (lower: string) => number | string | undefined): Read =>
  (lexemes, at) => {
    const lexeme = lexemes[at]!
    if (lexeme.kind !== 'number' || !test.test(lexeme.lower)) return undefined
    const found = value(lexeme.lower)
    return found === undefined ? undefined : { value: found, next: at + 1 }
  }

const between = (low: number, high: number) => (lower: string) => {
  const n = Number(lower)
  return n >= low && n <= high ? n : undefined
}

/** Followed by letters, a mark of money or percent, a number is no year and no day. */
const bare =
  (read: Read): Read =>
  (lexemes, at) => {
    const next = lexemes[at + 1]
    if (next?.gap === 'none' && (next.kind === 'word' || next.lower === '%' || next.lower === '$')) return undefined
    const before = lexemes[at - 1]
    if (before && lexemes[at]!.gap === 'none' && /^[$€£#@&_]$/.test(before.lower)) return undefined
    return read(lexemes, at)
  }

const shortYear: Read = (lexemes, at) => {
  const mark = lexemes[at]!
  const year = lexemes[at + 1]
  if (!/^['’‘`]$/.test(mark.lower) || year?.gap !== 'none' || !/^\d\d$/.test(year.lower)) return undefined
  const n = Number(year.lower)
  return { value: n + (n < 40 ? 2000 : 1900), next: at + 2 }
}

const decade: Read = (lexemes, at) => {
  const lexeme = lexemes[at]!
  const year = /^(?:1[0-9]|20)\d0$/.test(lexeme.lower) ? Number(lexeme.lower) : undefined
  const apostrophe = /^['’‘`]$/.test(lexeme.lower) ? 1 : 0
  const short = lexemes[at + apostrophe]
  const next = lexemes[at + apostrophe + 1]
  if (next?.gap !== 'none' || (next.lower !== 's' && next.lower !== "'s")) return undefined
  // "The 1800s" are a century; "the 2000s" are ten years.
  if (year !== undefined) return { value: year % 100 === 0 && year < 2000 ? year / 100 : year / 10, next: at + 2 }
  if (!short || !/^[2-9]0$/.test(short.lower) || (apostrophe === 1 && short.gap !== 'none')) return undefined
  // "in his 30s" is an age.
  if (apostrophe === 0 && lexemes[at - 1]?.lower !== 'the') return undefined
  return { value: 190 + Number(short.lower) / 10, next: at + apostrophe + 2 }
}

const clock: Read = (lexemes, at) => {
  const match = /^([01]?\d|2[0-4])[:.]([0-5]\d)(?::([0-5]\d))?$/.exec(lexemes[at]!.lower)
  return match ? { value: `${match[1]!.padStart(2, '0')}:${match[2]}`, next: at + 1 } : undefined
}

/** `1998-05-06`: three numbers joined by hyphens. */
const isoDate: Read = (lexemes, at) => {
  const [year, month, day] = [lexemes[at]!, lexemes[at + 1], lexemes[at + 2]]
  if (!/^\d{4}$/.test(year.lower) || month?.gap !== 'hyphen' || day?.gap !== 'hyphen') return undefined
  if (!/^\d\d$/.test(month.lower) || !/^\d\d$/.test(day.lower)) return undefined
  return { value: `${year.lower}-${month.lower}-${day.lower}`, next: at + 3 }
}

/** `2015-16` and `2015-2016`: two years running, as seasons and budgets are named. */
const yearSpan: Read = (lexemes, at) => {
  const [from, to] = [lexemes[at]!, lexemes[at + 1]]
  if (!/^(?:1[5-9]|20)\d\d$/.test(from.lower) || to?.gap !== 'hyphen') return undefined
  if (lexemes[at + 2]?.gap === 'hyphen') return undefined
  const first = Number(from.lower)
  const last = /^\d\d$/.test(to.lower)
    ? Math.floor(first / 100) * 100 + Number(to.lower)
    : /^\d{4}$/.test(to.lower)
      ? Number(to.lower)
      : 0
  return last > first && last - first < 100 ? { value: `${first}/${last}`, next: at + 2 } : undefined
}

const DESCRIBING = /^[a-z]{3,12}(?:ous|ful|ing|able|ible|ish|less|some)$/
const HARD = new Set(hardWords.split(' '))

/** "Four tumultuous years", "three gruelling weeks": what such a time was like. */
export const isDescribing = ({ kind, lower }: Lexeme): boolean =>
  kind === 'word' && (DESCRIBING.test(lower) || HARD.has(lower))

const number: Read = (lexemes, at) => readNumber(lexemes, at)

const classes: Readonly<Record<string, Read>> = {
  month: word('month', true),
  weekday: word('weekday', true),
  weekdays: word('weekdays', true),
  season: word('season'),
  unit: word('unit'),
  units: word('units'),
  singular: word('singular'),
  describing: (lexemes, at) => {
    const lexeme = lexemes[at]!
    return lexeme.gap === 'space' && isDescribing(lexeme) ? { value: lexeme.lower, next: at + 1 } : undefined
  },
  part: word('part'),
  decadeword: word('decadeword'),
  number: bare(number),
  whole: (lexemes, at) => {
    const reading = readNumber(lexemes, at)
    return reading && Number.isInteger(reading.value) ? reading : undefined
  },
  ordinal: (lexemes, at) => readOrdinal(lexemes, at),
  day: (lexemes, at) => {
    const ordinal = readOrdinal(lexemes, at)
    if (ordinal) return ordinal.value <= 31 && lexemes[at]!.kind === 'number' ? ordinal : undefined
    return bare(figure(/^\d\d?$/, between(1, 31)))(lexemes, at)
  },
  ordinalday: (lexemes, at) => {
    const ordinal = readOrdinal(lexemes, at)
    return ordinal && ordinal.value <= 31 ? ordinal : undefined
  },
  year: bare(figure(/^\d{4}$/, between(1000, 2200))),
  century20: bare(figure(/^\d{4}$/, between(1500, 2100))),
  shortyear: shortYear,
  twofigures: bare(figure(/^\d\d$/, between(0, 99))),
  spelledyear: (lexemes, at) => readSpelledYear(lexemes, at),
  decade,
  quartername: (lexemes, at) => {
    const [a, b] = [lexemes[at]!, lexemes[at + 1]]
    if (b?.gap !== 'none') return undefined
    const n = a.lower === 'q' ? b.lower : b.lower === 'q' ? a.lower : ''
    return /^[1-4]$/.test(n) ? { value: Number(n), next: at + 2 } : undefined
  },
  halfname: (lexemes, at) => {
    const [a, b] = [lexemes[at]!, lexemes[at + 1]]
    return a.lower === 'h' && b?.gap === 'none' && /^[12]$/.test(b.lower)
      ? { value: Number(b.lower), next: at + 2 }
      : undefined
  },
  nineeleven: bare(figure(/^9\/11$/, (lower) => lower)),
  isodate: isoDate,
  yearspan: yearSpan,
  clock,
  military: bare(figure(/^(?:[01]\d|2[0-3])[0-5]\d$/, (lower) => lower)),
  hour: figure(/^\d\d?$/, between(0, 24)),
  slashdate: bare(figure(/^\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)$/, (lower) => lower)),
  dotdate: bare(figure(/^\d{1,2}\.\d{1,2}\.\d{4}$/, (lower) => lower)),
  meridiem: (lexemes, at) => {
    const match = /^([ap])\.?m\.?$/.exec(lexemes[at]!.lower)
    return match ? { value: match[1]!, next: at + 1 } : undefined
  },
}

/** Reads a value of a class at a lexeme; undefined when what is there is none. */
export function readClass(name: string, lexemes: readonly Lexeme[], at: number): Reading<number | string> | undefined {
  const read = classes[name]
  if (!read) throw new Error(`No such class in a pattern: ${name}`)
  return read(lexemes, at)
}
