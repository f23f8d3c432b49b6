import { readIsoDay, toNumber } from '../days/calendar.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Finding } from '../read/rule.ts'
import { noClause } from '../resolve/context.ts'
import { resolve } from '../resolve/index.ts'

/** How far into a text its dateline may be, in lexemes, and how many days before publication it may be filed. */
const HEAD = 60
const FILED_BEFORE = 3

/**
 * The day that "today" means, as a day number. The publication date (a day number too), unless the dateline says that the text was filed up to
 * three days before ("BEIRUT, Nov. 3 —"). With no publication date: a full date among the first words; else none.
 */
export function presentDay(
  lexemes: readonly Lexeme[],
  found: readonly Finding[],
  published: number | undefined,
): number | undefined {
  const head = lexemes.slice(0, HEAD)
  for (const finding of found) {
    if (finding.first >= HEAD) break
    if (finding.meaning.is !== 'day') continue
    const written = resolve(finding.meaning, {
      now: published,
      anchor: undefined,
      quarter: undefined,
      clause: noClause,
    })
    const day = written && readIsoDay(written.value)
    if (!day) continue
    if (published === undefined) {
      if (!written.implied) return toNumber(day)
      continue
    }
    const ago = published - toNumber(day)
    // A day ahead of a page that counts its days elsewhere.
    if (ago !== 0 && ago >= -1 && ago <= FILED_BEFORE && isDateline(head, finding.first, finding.end))
      return toNumber(day)
  }
  return published
}

/** A place before, at the start of a paragraph, and a dash or an agency in brackets behind. */
function isDateline(head: readonly Lexeme[], first: number, end: number): boolean {
  if (first < 1 || first > 8) return false
  const after = head[end]
  const before = head[first - 1]
  if (!after || !/^[-–—_(]$/.test(after.lower) || before?.lower !== ',') return false
  return head.slice(0, first).every((l) => l.kind !== 'word' || l.capital)
}
