import { beforeMore, beforeYears, modifiers, singleWords } from '../../locales/en/times.ts'
import type { Lexeme } from './lexeme.ts'
import type { Finding } from './rule.ts'

const ONE = new Set(singleWords.split(' '))
const BEFORE_YEARS = new Set(beforeYears.split(' '))
const BEFORE_MORE = new Set(beforeMore.split(' '))
const byLast = new Map<string, { words: string[]; mod: string; on: string }[]>()
for (const [phrase, mod, on] of modifiers) {
  const words = phrase.split(' ')
  const list = byLast.get(words.at(-1)!) ?? []
  list.push({ words, mod, on })
  list.sort((a, b) => b.words.length - a.words.length)
  byLast.set(words.at(-1)!, list)
}

/** Takes a modifier that comes before an expression into it. */
export function refineModifiers(findings: readonly Finding[], lexemes: readonly Lexeme[]): Finding[] {
  return findings.map((finding, i) => {
    const floor = i > 0 ? findings[i - 1]!.end : 0
    return withModifier(finding, lexemes, floor)
  })
}

function withModifier(finding: Finding, lexemes: readonly Lexeme[], floor: number): Finding {
  const first = lexemes[finding.first]!
  if (first.gap === 'break' || finding.first <= floor) return finding
  const length = lastsLong(finding)
  for (const { words, mod, on } of byLast.get(lexemes[finding.first - 1]!.lower) ?? []) {
    if (on !== 'both' && (on === 'length') !== length) continue
    // "to get around Wednesday's ruling".
    if (mod === 'APPROX' && (finding.meaning.is === 'weekday' || finding.rule === 'nine eleven')) continue
    if (on !== 'point' && first.lower === 'the') continue
    // "Asked about 2013": of a bare year only behind a preposition, "in about 2013".
    if (words[0] === 'about' && finding.rule === 'year' && !BEFORE_YEARS.has(lexemes[finding.first - 2]?.lower ?? ''))
      continue
    // "Grew over three years": all through them. "For over three years": more.
    if (words[0] === 'over' && !isMore(finding, lexemes)) continue
    // "a tenth fewer than a year ago" compares.
    if (words[0] === 'fewer' && ONE.has(first.lower)) continue
    const start = finding.first - words.length
    if (start < floor || !words.every((word, k) => lexemes[start + k]!.lower === word)) continue
    if (mod === 'END' && words[0] === 'end' && lexemes[start - 1]?.lower === 'the') continue
    return { ...finding, first: start, mod: finding.mod ?? mod }
  }
  return finding
}

/** "Took over an hour", "over two years ago". */
function isMore({ meaning, first, rule }: Finding, lexemes: readonly Lexeme[]): boolean {
  if (meaning.is === 'away') return true
  const counted = meaning.is === 'length' || (meaning.is === 'value' && !meaning.value.includes('X'))
  return counted && rule !== 'length of a period' && BEFORE_MORE.has(lexemes[first - 2]?.lower ?? '')
}

/** Lengths and counted distances take "about" and "more than"; points take "early" and "late". */
function lastsLong({ meaning }: Finding): boolean {
  return (meaning.is === 'value' && meaning.type === 'DURATION') || meaning.is === 'away' || meaning.is === 'length'
}
