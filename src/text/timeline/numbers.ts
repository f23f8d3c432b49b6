import { readNumber } from '../times/read/numbers.ts'
import { scan } from '../times/read/scan.ts'
import { isAbbreviation } from '../times/read/vocabulary.ts'
import type { Telling } from './telling.ts'
import type { TimelineDisagreement, TimelineReading } from './value.ts'
import { contentWords } from './vectors.ts'

/** So many words of a sentence, besides the number and what it counts, must be the same. */
const SHARED = 2
/** Of one noun; each is compared with each. */
const MOST_COUNTS = 60
const UNITS = new Set(
  'year month week day hour minute second percent per cent am pm mile kilometre kilometer metre meter feet foot inch yard acre hectare ton tonne pound dollar euro kilo time'.split(
    ' ',
  ),
)

interface Count {
  readonly value: number
  readonly written: string
  readonly noun: string
  readonly telling: Telling
}

/** "11 workers were killed" against "12 workers were killed" in another outlet, on one date: both, side by side. */
export function findNumberDisagreements(tellings: readonly Telling[]): TimelineDisagreement[] {
  const byNoun = new Map<string, Count[]>()
  for (const telling of tellings.slice(0, 300)) {
    for (const count of countsIn(telling)) byNoun.set(count.noun, [...(byNoun.get(count.noun) ?? []), count])
  }
  return [...byNoun.values()].flatMap((counts) => {
    const group = likeliest(counts.slice(0, MOST_COUNTS))
    const values = new Set(group.map(({ value }) => value))
    if (values.size < 2) return []
    const readings = [...values].map((value): TimelineReading => {
      const same = group.filter((count) => count.value === value)
      return {
        value: same[0]!.written,
        outlets: outletsOf(same.map((c) => c.telling)),
        sentence: same[0]!.telling.sentence,
      }
    })
    return [{ kind: 'number' as const, readings }]
  })
}

/** The counts that speak of the same: of different voices, in sentences that share words, none of which has both numbers. */
function likeliest(counts: readonly Count[]): Count[] {
  for (const a of counts) {
    const like = counts.filter(
      (b) =>
        b === a ||
        (b.telling.voice !== a.telling.voice &&
          shared(a, b) >= SHARED &&
          !counts.some((c) => c.telling === a.telling && c.value === b.value && b.value !== a.value) &&
          !counts.some((c) => c.telling === b.telling && c.value === a.value && b.value !== a.value)),
    )
    if (like.some((b) => b.value !== a.value)) return like
  }
  return []
}

function shared(a: Count, b: Count): number {
  let n = 0
  for (const word of a.telling.words) if (word !== a.noun && !/^\d/.test(word) && b.telling.words.has(word)) n++
  return n
}

/** Numbers with the noun that they count. */
function countsIn(telling: Telling): Count[] {
  const { text } = telling.sentence
  const lexemes = scan(text, isAbbreviation)
  const counts: Count[] = []
  for (let i = 0; i < lexemes.length; i++) {
    if (lexemes[i]!.gap === 'hyphen' || /^[$€£]$/.test(lexemes[i - 1]?.lower ?? '')) continue
    const number = readNumber(lexemes, i)
    if (!number) continue
    const next = lexemes[number.next]
    const noun = nounAfter(
      lexemes.slice(number.next, number.next + 2).map((l) => (l.gap === 'space' && l.kind === 'word' ? l.lower : '')),
    )
    if (noun && next?.gap === 'space' && !isYear(number.value)) {
      counts.push({
        value: number.value,
        written: text.slice(lexemes[i]!.start, lexemes[number.next - 1]!.end),
        noun,
        telling,
      })
    }
    i = number.next - 1
  }
  return counts
}

const isYear = (value: number) => value >= 1500 && value < 2100 && Number.isInteger(value)

function nounAfter([first, second]: readonly string[]): string | undefined {
  if (!first) return undefined
  const noun =
    first.endsWith('s') || first === 'people'
      ? first
      : second?.endsWith('s')
        ? second
        : first === 'men'
          ? first
          : undefined
  const stem = noun && (contentWords(noun)[0] ?? noun)
  return stem && !UNITS.has(stem) ? stem : undefined
}

export const outletsOf = (tellings: readonly Telling[]): string[] =>
  [...new Set(tellings.flatMap(({ article }) => article.outlet ?? []))].sort()
