import {
  isoDay,
  isoMonth,
  isoNumber,
  isoWeek,
  isoYear,
  readIsoDay,
  shiftMonth,
  toDay,
  toNumber,
  weekdayOf,
} from '../days/calendar.ts'
import { anchorNumber, type Context } from './context.ts'
import { date, type Of, type Resolved, unknown } from './resolved.ts'

export function resolveUnit(meaning: Of<'unit'>, context: Context): Resolved | undefined {
  const story = meaning.from === 'story' && context.clause.tense === 'past' && context.anchor !== undefined
  const from = meaning.from === 'anchor' || story ? anchorNumber(context, meaning.unit) : context.now
  if (from === undefined) return date(unknown[meaning.unit] ?? 'XXXX', true)
  const { year, month } = toDay(from)
  const { shift } = meaning
  switch (meaning.unit) {
    case 'day':
      return date(isoNumber(from + shift), true)
    case 'week':
      return date(isoWeek(from + 7 * shift), true)
    case 'fortnight':
      return date(isoWeek(from + 14 * shift), true)
    case 'weekend': {
      const { tense } = context.clause
      // Told as over, it is the one before, up to Friday.
      const past = shift === 0 && (tense === 'past' ? weekdayOf(from) < 6 : tense !== 'future' && weekdayOf(from) < 4)
      return date(`${isoWeek(from + 7 * (past ? -1 : shift))}-WE`, true)
    }
    case 'month': {
      const at = shiftMonth(year, month, shift)
      return date(isoMonth(at.year, at.month), true)
    }
    case 'quarter': {
      const at = shiftMonth(year, month, 3 * shift)
      return date(`${isoYear(at.year)}-Q${Math.ceil(at.month / 3)}`, true)
    }
    case 'year':
      if (context.comparesQuarter && context.quarter)
        return date(`${isoYear(context.quarter.year + shift)}-Q${context.quarter.quarter}`, true)
      return date(isoYear(year + shift), true)
    case 'decade':
      return date(String(Math.floor(year / 10) + shift), true)
    case 'century':
      return date(String(Math.floor(year / 100) + shift), true)
    case 'millennium':
      return date(String(Math.floor(year / 1000) + shift), true)
    default:
      return undefined
  }
}

/** "that day", "the same year": the anchor, cut or widened to the unit. */
export function resolveAnchor({ unit, loose }: Of<'anchor'>, context: Context): Resolved | undefined {
  const now = context.now === undefined ? undefined : isoNumber(context.now)
  // "At noon" with no day before it is told of today; "the same day" with none is told of no day.
  // So is "due in court at midday" behind a year or a month.
  const due = loose && context.clause.due && readIsoDay(context.anchor ?? '') === undefined
  const open = context.anchor === undefined || now?.startsWith(context.anchor) || due
  const anchor = open && (loose || unit === 'year' || unit === 'quarter') ? now : context.anchor
  if (!anchor) return date(unknown[unit] ?? 'XXXX', true)
  const day = readIsoDay(anchor)
  const last = context.lastQuarter
  switch (unit) {
    case 'year':
      return date(anchor.slice(0, 4), true)
    case 'month':
      return /^\d{4}-\d\d/.test(anchor) ? date(anchor.slice(0, 7), true) : undefined
    case 'day':
      return date(day ? isoDay(day) : 'XXXX-XX-XX', true)
    case 'week':
      return day ? date(isoWeek(toNumber(day)), true) : undefined
    case 'weekend':
      return day ? date(`${isoWeek(toNumber(day))}-WE`, true) : undefined
    case 'quarter':
      return last ? date(`${isoYear(last.year)}-Q${last.quarter}`, true) : undefined
    case 'decade':
      return date(anchor.slice(0, 3), true)
    default:
      return undefined
  }
}
