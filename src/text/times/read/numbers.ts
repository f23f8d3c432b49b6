import type { Lexeme } from './lexeme.ts'
import { entryOf, ORDINAL_ENDS } from './vocabulary.ts'

/** A number as read: its value, and the index after its last lexeme. */
export interface Reading<T> {
  readonly value: T
  readonly next: number
}

const cardinal = (lower: string) => entryOf(lower)?.get('digitword') as number | undefined
const scaleOf = (lower: string) => entryOf(lower)?.get('scale') as number | undefined

/** A number in figures ("1,000", "2.5", "1 1/2") or words ("twenty-four", "two and a half", "one hundred and six"). */
export function readNumber(lexemes: readonly Lexeme[], at: number): Reading<number> | undefined {
  const first = lexemes[at]
  if (!first) return undefined
  if (first.kind === 'number') return readFigures(lexemes, at)
  if (first.lower === 'half' && lexemes[at + 1]?.lower === 'a') return { value: 0.5, next: at + 2 }
  return readWords(lexemes, at)
}

function readFigures(lexemes: readonly Lexeme[], at: number): Reading<number> | undefined {
  const { lower } = lexemes[at]!
  if (/^\d+\/\d+$/.test(lower)) return undefined
  if (!/^\d+(?:,\d\d\d)*(?:\.\d+)?$/.test(lower) || lower.length > 12) return undefined
  const value = Number(lower.replaceAll(',', ''))
  const next = lexemes[at + 1]
  if (next?.kind === 'number' && next.gap === 'space' && /^[1-7]\/[2-8]$/.test(next.lower)) {
    return { value: value + Number(next.lower[0]) / Number(next.lower[2]), next: at + 2 }
  }
  return withHalf(lexemes, { value, next: at + 1 })
}

function readWords(lexemes: readonly Lexeme[], at: number): Reading<number> | undefined {
  let total = 0
  let group = -1
  let i = at
  let end = at
  while (i < lexemes.length && i - at < 8) {
    const { lower, gap } = lexemes[i]!
    if (i > at && gap !== 'space' && gap !== 'hyphen') break
    const value = cardinal(lower)
    const scale = value === undefined ? scaleOf(lower) : undefined
    if (value !== undefined) {
      if (group < 0 || (group === 0 && total > 0)) group = value
      else if (value < 10 && group % 100 >= 20 && group % 10 === 0) group += value
      else if (value < 100 && group % 100 === 0 && group > 0) group += value
      else break
    } else if (scale !== undefined && group > 0) {
      if (scale === 100) group *= 100
      else {
        total += group * scale
        group = 0
      }
    } else if (
      lower === 'and' &&
      (group % 100 === 0 || group === 0) &&
      group + total >= 100 &&
      cardinal(lexemes[i + 1]?.lower ?? '') !== undefined
    ) {
      i++
      continue
    } else break
    i++
    end = i
  }
  if (group < 0) return undefined
  return withHalf(lexemes, { value: total + group, next: end })
}

/** "two and a half", "one and one-half". */
function withHalf(lexemes: readonly Lexeme[], reading: Reading<number>): Reading<number> {
  const [and, a, half] = [lexemes[reading.next], lexemes[reading.next + 1], lexemes[reading.next + 2]]
  if (and?.lower === 'and' && (a?.lower === 'a' || a?.lower === 'one') && half?.lower === 'half') {
    return { value: reading.value + 0.5, next: reading.next + 3 }
  }
  return reading
}

/** "third", "twenty-first", "3rd", "21st". */
export function readOrdinal(lexemes: readonly Lexeme[], at: number): Reading<number> | undefined {
  const first = lexemes[at]
  if (!first) return undefined
  const next = lexemes[at + 1]
  if (first.kind === 'number') {
    if (!/^\d{1,3}$/.test(first.lower) || next?.gap !== 'none') return undefined
    return ORDINAL_ENDS.has(next.lower) ? { value: Number(first.lower), next: at + 2 } : undefined
  }
  const entry = entryOf(first.lower)
  const plain = entry?.get('ordinalword') as number | undefined
  if (plain !== undefined) return { value: plain, next: at + 1 }
  const tens = entry?.get('digitword') as number | undefined
  if (tens === undefined || tens < 20 || !next) return undefined
  const unit = entryOf(next.lower)?.get('ordinalword') as number | undefined
  return unit !== undefined && unit < 10 ? { value: tens + unit, next: at + 2 } : undefined
}

/** A year in words: "nineteen ninety-four", "nineteen eighty", "two thousand (and) four", "twenty sixteen". */
export function readSpelledYear(lexemes: readonly Lexeme[], at: number): Reading<number> | undefined {
  const first = cardinal(lexemes[at]?.lower ?? '')
  if (first === undefined) return undefined
  if (first === 2 && lexemes[at + 1]?.lower === 'thousand') {
    const rest = readWords(lexemes, at)
    return rest && rest.value >= 2000 && rest.value < 2100 ? rest : undefined
  }
  if (first < 17 || first > 20) return undefined
  const rest = readWords(lexemes, at + 1)
  if (!rest || rest.value < 10 || rest.value > 99 || !Number.isInteger(rest.value)) return undefined
  return { value: first * 100 + rest.value, next: rest.next }
}
