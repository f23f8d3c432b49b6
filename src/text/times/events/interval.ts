import type { Timex } from '../../../core/analysis.ts'
import { movingPairs, movings } from '../../locales/en/clauses.ts'
import { stretchLinks } from '../../locales/en/event-words.ts'

/** An expression, and the one that ends its interval ("from May 3 to May 5", "2014-16"). */
export interface Stretch {
  readonly timex: Timex
  /** The expression as found; `timex` may be a part of it. */
  readonly of: Timex
  readonly until?: Timex
}

const LINK = new RegExp(`^\\s*(?:,\\s*)?(?:${stretchLinks.split(' ').join('|')}|-|–|—)\\s*$`)
const AND = /^\s*and\s*$/

/** Joins the two ends of intervals; everything else stays alone. */
export function joinIntervals(text: string, timexes: readonly Timex[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let i = 0; i < timexes.length; i++) {
    const timex = timexes[i]!
    const next = timexes[i + 1]
    const span = /^(\d{4})\/(\d{4})$/.exec(timex.value)
    if (span) {
      stretches.push({ of: timex, timex: { ...timex, value: span[1]! }, until: { ...timex, value: span[2]! } })
    } else if (next && isMoved(text, timex, next)) {
      // "Postponed from Tuesday to Friday": it is on Friday.
    } else if (next && next.type === timex.type && isLink(text, timex, next) && timex.value < next.value) {
      stretches.push({ of: timex, timex, until: next })
      i++
    } else stretches.push({ of: timex, timex })
  }
  return stretches
}

const MOVED = new RegExp(`\\b(?:${[...movings.split(' '), ...movingPairs].join('|')})\\b[^.;:]{0,40}\\bfrom\\s$`, 'i')

/** "put off from Tuesday to Friday": not what is between them. */
const isMoved = (text: string, a: Timex, b: Timex): boolean =>
  b.start - a.end <= 5 &&
  /^\s*to\s*$/.test(text.slice(a.end, b.start)) &&
  MOVED.test(text.slice(Math.max(0, a.start - 60), a.start))

/** "from Monday to Friday", "between May 3 and May 5", "May 3-5". */
function isLink(text: string, a: Timex, b: Timex): boolean {
  const between = text.slice(a.end, Math.min(b.start, a.end + 20))
  if (b.start - a.end > 20) return false
  if (LINK.test(between)) return true
  return AND.test(between) && /\bbetween\s$/i.test(text.slice(Math.max(0, a.start - 12), a.start))
}
