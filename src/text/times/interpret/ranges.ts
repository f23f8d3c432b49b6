import { movingPairs, movings } from '../../locales/en/clauses.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Finding } from '../read/rule.ts'

const LINK = new Set(['to', 'through', 'until', 'till', '-', '–', '—'])
const MOVED = new Set(movings.split(' '))
const MOVED_PAIRS = new Set(movingPairs)
const ENDS = new Set<Meaning['is']>(['day', 'month', 'weekday'])

/** Which findings are the two ends of one stretch of time: "from January to March", "between 3 March and 5 March", "3-5 March". */
export function findRanges(findings: readonly Finding[], lexemes: readonly Lexeme[]): ReadonlySet<number> {
  const starts = new Set<number>()
  for (let i = 0; i + 1 < findings.length; i++) {
    const [a, b] = [findings[i]!, findings[i + 1]!]
    if (ENDS.has(a.meaning.is) && a.meaning.is === b.meaning.is && isLinked(a, b, lexemes)) starts.add(i++)
  }
  return starts
}

/** So many words before "from" the verb is. */
const MOVED_REACH = 6

/** "Postponed from Tuesday to Friday": two days, and no stretch. */
function isMoved(a: Finding, lexemes: readonly Lexeme[]): boolean {
  if (lexemes[a.first - 1]?.lower !== 'from') return false
  return lexemes
    .slice(Math.max(0, a.first - MOVED_REACH), a.first - 1)
    .some(({ lower }, i, all) => MOVED.has(lower) || MOVED_PAIRS.has(`${lower} ${all[i + 1]?.lower}`))
}

function isLinked(a: Finding, b: Finding, lexemes: readonly Lexeme[]): boolean {
  if (isMoved(a, lexemes)) return false
  const link = lexemes[a.end]!
  if (b.first === a.end) return lexemes[b.first]!.gap === 'hyphen'
  if (link.gap === 'break' || lexemes[b.first]!.gap === 'break' || b.first !== a.end + 1) return false
  return LINK.has(link.lower) || (link.lower === 'and' && lexemes[a.first - 1]?.lower === 'between')
}

/** Whether an end names its own year. */
export const hasYear = (meaning: Meaning): boolean =>
  (meaning.is === 'day' || meaning.is === 'month') &&
  (meaning.year !== undefined ||
    meaning.shift !== undefined ||
    ('yearShift' in meaning && meaning.yearShift !== undefined))
