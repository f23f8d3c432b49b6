import type { Span } from '../../core/span.ts'
import { readNumber } from '../times/read/numbers.ts'
import { scan } from '../times/read/scan.ts'
import { isAbbreviation } from '../times/read/vocabulary.ts'

/** A number of a text with its value: "12 million", "12m" and "12,000,000" have the same. */
export interface Quantity extends Span {
  readonly value: number
}

const magnitudes: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
}
/** "one" and "first" are seldom counts. */
const seldomCounts = new Set(['one', 'once', 'first', 'second', 'a'])

/** The numbers of a stretch of a text, in figures or words, apart from those that lie in `but` (dates, clock times). */
export function quantitiesOf(text: string, span: Span, but: readonly Span[]): Quantity[] {
  const lexemes = scan(text.slice(span.start, span.end), isAbbreviation)
  const found: Quantity[] = []
  for (let at = 0; at < lexemes.length; ) {
    const first = lexemes[at]!
    const reading =
      seldomCounts.has(first.lower) && !magnitudes[lexemes[at + 1]?.lower ?? ''] ? undefined : readNumber(lexemes, at)
    const plain = first.kind === 'number' ? Number(first.lower.replaceAll(',', '')) : Number.NaN
    const value = reading?.value ?? plain
    if (Number.isNaN(value)) {
      at++
      continue
    }
    let next = reading?.next ?? at + 1
    let scaled = value
    const magnitude = magnitudes[lexemes[next]?.lower ?? '']
    if (magnitude && first.kind === 'number') {
      scaled *= magnitude
      next++
    }
    const start = span.start + first.start
    const end = span.start + lexemes[next - 1]!.end
    if (!but.some((other) => other.start < end && start < other.end)) found.push({ start, end, value: scaled })
    at = next
  }
  return found
}
