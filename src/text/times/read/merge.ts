import type { Lexeme } from './lexeme.ts'
import type { Meaning } from './meaning.ts'
import type { Finding } from './rule.ts'

const DAYS = new Set<Meaning['is']>(['day', 'weekday', 'holiday'])
const isDay = (m: Meaning) =>
  DAYS.has(m.is) || (m.is === 'unit' && m.unit === 'day') || (m.is === 'away' && m.unit === 'day')
const isTime = (m: Meaning) => (m.is === 'clock' || m.is === 'part') && (m.of === undefined || m.of.is === 'anchor')

/** Joins a time of day and a day that are together: "10 p.m. on Wednesday", "Friday at noon", "mid-afternoon yesterday". */
export function refineMerged(findings: readonly Finding[], lexemes: readonly Lexeme[]): Finding[] {
  const merged: Finding[] = []
  for (const finding of findings) {
    const last = merged.at(-1)
    const joined = last && join(last, finding, lexemes)
    if (joined) merged[merged.length - 1] = joined
    else merged.push(finding)
  }
  return merged.map((finding, i) => ofBracketedDay(finding, i, merged, lexemes))
}

/** "local time (" between the two hours. */
const isZone = (between: readonly Lexeme[]) =>
  between.length <= 3 &&
  between
    .map((l) => l.lower)
    .join(' ')
    .replace('local time ', '') === '('

/** "At 10:00 local time (09:00 GMT) on Thursday": both hours are of the day behind the bracket. */
function ofBracketedDay(finding: Finding, i: number, all: readonly Finding[], lexemes: readonly Lexeme[]): Finding {
  const bracketed = lexemes[finding.first - 1]?.lower === '('
  const [gmt, day] = bracketed ? [finding, all[i + 1]] : [all[i + 1], all[i + 2]]
  if (!isTime(finding.meaning) || !gmt || !day || !isTime(gmt.meaning) || !isDay(day.meaning)) return finding
  if (!bracketed && !isZone(lexemes.slice(finding.end, gmt.first))) return finding
  if (lexemes[gmt.end]?.lower !== ')' || day.first - gmt.end > 2) return finding
  const between = lexemes[gmt.end + 1]!
  if (day.first - gmt.end === 2 && !(between.lower === 'on' || between.lower === ',')) return finding
  return { ...finding, meaning: { ...finding.meaning, of: day.meaning } as Meaning }
}

function join(a: Finding, b: Finding, lexemes: readonly Lexeme[]): Finding | undefined {
  const between = b.first - a.end
  if (between > 2 || lexemes[b.first]!.gap === 'break') return undefined
  const words = lexemes.slice(a.end, b.first).map((l) => l.lower)
  if (words.some((word, i) => lexemes[a.end + i]!.gap === 'break' || !/^(?:,|on|at|in|of)$/.test(word)))
    return undefined
  const mod = a.mod ?? b.mod
  const whole = { first: a.first, end: b.end, rule: `${a.rule} + ${b.rule}`, ...(mod ? { mod } : {}) }
  // "The small hours of Thursday morning" are no other day's.
  if (a.rule === 'small hours' && b.meaning.is === 'part' && b.meaning.of && isDay(b.meaning.of))
    return { ...whole, meaning: b.meaning }
  if (isTime(a.meaning) && isDay(b.meaning)) return { ...whole, meaning: { ...a.meaning, of: b.meaning } as Meaning }
  if (isDay(a.meaning) && isTime(b.meaning) && words.join(' ') !== 'in' && words.join(' ') !== 'of') {
    return { ...whole, meaning: { ...b.meaning, of: a.meaning } as Meaning }
  }
  return undefined
}
