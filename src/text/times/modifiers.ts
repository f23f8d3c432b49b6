import type { Lexeme } from './lexeme.ts'
import type { Finding } from './rule.ts'

/** Words before an expression that TimeML takes into it, and the modifier they set. */
const before: readonly (readonly [words: string, mod: string, on: 'point' | 'length' | 'both'])[] = [
  ['the early', 'START', 'point'],
  ['the late', 'END', 'point'],
  ['the mid', 'MID', 'point'],
  ['the middle of', 'MID', 'point'],
  ['the beginning of', 'START', 'point'],
  ['the start of', 'START', 'point'],
  ['the end of', 'END', 'point'],
  ['the latter part of', 'END', 'point'],
  ['the first part of', 'START', 'point'],
  ['the early part of', 'START', 'point'],
  ['the close of', 'END', 'point'],
  ['end of', 'END', 'point'],
  ['earlier in', 'START', 'point'],
  ['later in', 'END', 'point'],
  ['early in', 'START', 'point'],
  ['late in', 'END', 'point'],
  ['sometime', 'APPROX', 'point'],
  ['some time', 'APPROX', 'point'],
  ['early', 'START', 'point'],
  ['earlier', 'START', 'point'],
  ['late', 'END', 'point'],
  ['later', 'END', 'point'],
  ['mid', 'MID', 'point'],
  ['middle', 'MID', 'point'],
  ['about', 'APPROX', 'both'],
  ['around', 'APPROX', 'both'],
  ['approximately', 'APPROX', 'both'],
  ['roughly', 'APPROX', 'both'],
  ['some', 'APPROX', 'length'],
  ['nearly', 'EQUAL_OR_LESS', 'length'],
  ['close to', 'EQUAL_OR_LESS', 'length'],
  ['upwards of', 'MORE_THAN', 'length'],
  ['almost', 'EQUAL_OR_LESS', 'length'],
  ['more than', 'MORE_THAN', 'length'],
  ['over', 'MORE_THAN', 'length'],
  ['longer than', 'MORE_THAN', 'length'],
  ['less than', 'LESS_THAN', 'length'],
  ['fewer than', 'LESS_THAN', 'length'],
  ['under', 'LESS_THAN', 'length'],
  ['no more than', 'EQUAL_OR_LESS', 'length'],
  ['not more than', 'EQUAL_OR_LESS', 'length'],
  ['no less than', 'EQUAL_OR_MORE', 'length'],
  ['at least', 'EQUAL_OR_MORE', 'length'],
  ['at most', 'EQUAL_OR_LESS', 'length'],
  ['up to', 'EQUAL_OR_LESS', 'length'],
  ['as much as', 'EQUAL_OR_LESS', 'length'],
  ['as long as', 'EQUAL_OR_LESS', 'length'],
]
const byLast = new Map<string, { words: string[]; mod: string; on: string }[]>()
for (const [phrase, mod, on] of before) {
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
    // "a tenth fewer than a year ago" compares.
    if (words[0] === 'fewer' && /^(?:a|an|one)$/.test(first.lower)) continue
    const start = finding.first - words.length
    if (start < floor || !words.every((word, k) => lexemes[start + k]!.lower === word)) continue
    if (mod === 'END' && words[0] === 'end' && lexemes[start - 1]?.lower === 'the') continue
    return { ...finding, first: start, mod: finding.mod ?? mod }
  }
  return finding
}

/** Lengths and counted distances take "about" and "more than"; points take "early" and "late". */
function lastsLong({ meaning }: Finding): boolean {
  return (meaning.is === 'value' && meaning.type === 'DURATION') || meaning.is === 'away' || meaning.is === 'length'
}
