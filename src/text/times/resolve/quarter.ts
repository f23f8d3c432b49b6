import { isoYear, shiftMonth } from '../days/calendar.ts'
import { type Context, today } from './context.ts'
import { date, type Of, type Resolved } from './resolved.ts'

/** A quarter without a year is the last one that began, or the next where the clause looks ahead. */
export function resolveQuarter(meaning: Of<'quarter'>, context: Context): Resolved {
  const now = today(context)
  if (meaning.year !== undefined && meaning.quarter) return date(`${isoYear(meaning.year)}-Q${meaning.quarter}`, false)
  if (meaning.year !== undefined) {
    return date(context.quarter ? `${isoYear(meaning.year)}-Q${context.quarter.quarter}` : isoYear(meaning.year), true)
  }
  if (!now) return date(`XXXX-Q${meaning.quarter ?? 'X'}`, true)
  if (meaning.quarter === undefined) {
    if (meaning.period && context.stretch) return { type: 'DURATION', value: context.stretch, implied: true }
    const last = shiftMonth(now.year, now.month, -3)
    const focus = (meaning.latest ? undefined : context.quarter) ?? {
      year: last.year,
      quarter: Math.ceil(last.month / 3),
    }
    return date(`${isoYear(focus.year + (meaning.shift ?? 0))}-Q${focus.quarter}`, true)
  }
  if (meaning.shift !== undefined) return date(`${isoYear(now.year + meaning.shift)}-Q${meaning.quarter}`, true)
  const current = Math.ceil(now.month / 3)
  // Companies "expect to report" quarters that are over: only one still ahead in this year is read as ahead.
  const year = meaning.quarter <= current || context.clause.tense === 'future' ? now.year : now.year - 1
  return date(`${isoYear(year)}-Q${meaning.quarter}`, true)
}
