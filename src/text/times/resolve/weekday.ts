import { daysInMonth, isoNumber, nthWeekday, toNumber, weekdayOf } from '../days/calendar.ts'
import { anchorNumber, type Context } from './context.ts'
import { date, type Of, type Resolved } from './resolved.ts'

/** A weekday on the calendar. Counted from what stands before it and told as over, it is not after publication. */
export function resolveWeekday(meaning: Of<'weekday'>, context: Context): Resolved {
  const resolved = lay(meaning, context)
  const told = meaning.from === 'anchor' && context.clause.tense === 'past' && context.now !== undefined
  return told && resolved.value > isoNumber(context.now) ? date(`XXXX-WXX-${meaning.weekday}`, true) : resolved
}

function lay(meaning: Of<'weekday'>, context: Context): Resolved {
  const from = meaning.from === 'anchor' ? anchorNumber(context, 'day') : context.now
  if (from === undefined) return date(`XXXX-WXX-${meaning.weekday}`, true)
  if (meaning.weeks !== undefined) return date(isoNumber(weeksFrom(from, meaning.weekday, meaning.weeks)), true)
  if (context.notAfter !== undefined && meaning.shift === undefined)
    return date(isoNumber(context.notAfter - ((weekdayOf(context.notAfter) - meaning.weekday + 7) % 7)), true)
  if (context.notBefore !== undefined && meaning.shift === undefined)
    return date(isoNumber(context.notBefore + ((meaning.weekday - weekdayOf(context.notBefore) + 7) % 7)), true)
  const here = weekdayOf(from)
  const back = (here - meaning.weekday + 7) % 7
  const on = (meaning.weekday - here + 7) % 7
  switch (meaning.shift) {
    case -2:
      return date(isoNumber(from - here + meaning.weekday - 7), true)
    case 2:
      return date(isoNumber(from - here + meaning.weekday + 7), true)
    case -1:
      // Yesterday is not "last Monday" to anybody.
      return date(isoNumber(from - (back > 1 ? back : back + 7)), true)
    case 1:
      return date(isoNumber(from + (on || 7)), true)
    case 0:
      return date(isoNumber(context.clause.tense === 'past' ? from - back : from + on), true)
    default:
      return date(isoNumber(isAhead(context, on) ? from + on : from - back), true)
  }
}

/** What is on the calendar without a tense of its own is the next one where that is near. */
const isAhead = ({ clause }: Context, on: number) =>
  clause.tense === 'future'
    ? !(clause.going && on === YESTERDAYS)
    : clause.tense === undefined && clause.scheduled === true && on <= SOON
/** "Is holding a rally on Thursday", in Friday's paper: the same weekday as yesterday's. */
const YESTERDAYS = 6
/** In days: nearer than the one before. */
const SOON = 3

/** "Friday week": a week after the coming one. "A week ago Tuesday": a week before the last one. */
function weeksFrom(from: number, weekday: number, weeks: number): number {
  const here = weekdayOf(from)
  if (weeks < 0) return from - ((here - weekday + 7) % 7 || 7) + 7 * weeks
  return from + ((weekday - here + 7) % 7 || 7) + 7 * weeks
}

/** "The second Monday in January": of the month that `value` says. Nothing where a month has no fifth one. */
export function nthOf({ nth, weekday }: Of<'nth'>, value: string): Resolved | undefined {
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (!month) return undefined
  const [y, m] = [Number(month[1]), Number(month[2])]
  const day = nthWeekday(y, m, weekday, nth)
  const number = toNumber(day)
  return number > toNumber({ year: y, month: m, day: daysInMonth(y, m) }) ? undefined : date(isoNumber(number), true)
}
