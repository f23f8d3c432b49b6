import type { Timex } from '../../core/analysis.ts'
import { toDay } from './calendar.ts'
import type { Context } from './context.ts'
import type { Lexeme } from './lexeme.ts'
import type { Meaning } from './meaning.ts'
import { resolve } from './resolve.ts'
import type { Finding } from './rule.ts'
import { tenseAt } from './tense.ts'

/** A finding with its value. */
export interface Read {
  readonly timex: Timex
  readonly finding: Finding
  readonly context: Context
}

/** So many lexemes on, a quarter spoken of is no longer what "a year earlier" compares with. */
const QUARTER_REACH = 120

/** Lays each finding on the calendar, left to right: a date that was read becomes the anchor of what follows. */
export function interpret(findings: readonly Finding[], lexemes: readonly Lexeme[], now: number | undefined): Read[] {
  const read: Read[] = []
  let anchor: string | undefined
  let quarter: { year: number; quarter: number; at: number } | undefined
  for (const finding of findings) {
    const context: Context = {
      now,
      anchor,
      quarter: quarter && finding.first - quarter.at <= QUARTER_REACH ? quarter : undefined,
      tense: needsTense(finding.meaning)
        ? tenseAt(lexemes, finding.first, finding.end, finding.meaning.is === 'month')
        : undefined,
    }
    const resolved = resolve(finding.meaning, context)
    if (!resolved) continue
    const { type, value, implied } = resolved
    const timex: Timex = {
      start: lexemes[finding.first]!.start,
      end: lexemes[finding.end - 1]!.end,
      type,
      value,
      ...(finding.mod ? { mod: finding.mod } : {}),
      certainty: implied ? 'implied' : 'certain',
    }
    read.push({ timex, finding, context })
    if (/^\d{4}(?:$|-\d\d|-W\d\d)/.test(value)) anchor = value
    const q = /^(\d{4})-Q([1-4])$/.exec(value)
    if (q && finding.meaning.is === 'quarter' && finding.meaning.shift !== -1 && !isAhead(q, now))
      quarter = { year: Number(q[1]), quarter: Number(q[2]), at: finding.first }
  }
  return read
}

function needsTense(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'part':
    case 'clock':
    case 'weekof':
      return meaning.of !== undefined && needsTense(meaning.of)
    case 'day':
    case 'month':
    case 'quarter':
    case 'season':
    case 'holiday':
      return meaning.year === undefined
    case 'weekday':
    case 'unit':
      return true
    default:
      return false
  }
}

/** A quarter still to come is nothing to compare results with. */
function isAhead(quarter: RegExpExecArray, now: number | undefined): boolean {
  if (now === undefined) return false
  const { year, month } = toDay(now)
  return Number(quarter[1]) * 4 + Number(quarter[2]) > year * 4 + Math.ceil(month / 3)
}
