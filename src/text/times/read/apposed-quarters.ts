import type { Lexeme } from './lexeme.ts'
import type { Finding } from './rule.ts'

/** "In the year-ago quarter, the second quarter ended Oct. 31": both are the second quarter of the year before. */
export function refineApposedQuarters(findings: readonly Finding[], lexemes: readonly Lexeme[]): Finding[] {
  const refined = [...findings]
  for (let i = 1; i < refined.length; i++) {
    const [ago, named] = [refined[i - 1]!, refined[i]!]
    if (ago.meaning.is !== 'quarter' || named.meaning.is !== 'quarter') continue
    if (ago.meaning.shift !== -1 || ago.meaning.quarter !== undefined || named.meaning.quarter === undefined) continue
    if (named.meaning.year !== undefined || named.meaning.shift !== undefined) continue
    if (named.first !== ago.end + 1 || lexemes[ago.end]!.lower !== ',') continue
    const meaning = { ...named.meaning, shift: -1 }
    refined[i - 1] = { ...ago, meaning }
    refined[i] = { ...named, meaning }
  }
  return refined
}
