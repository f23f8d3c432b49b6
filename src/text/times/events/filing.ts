import type { Span } from '../../../core/span.ts'

/** A dateline stands within so many characters of the text's beginning. */
const HEAD = 80

/**
 * Whether a date is that of filing in a dateline ("NICOSIA, Aug. 8 (AP) --", "BEIRUT, Nov. 3 -"). It is a time expression, but
 * nothing happened on it: it is no event.
 */
export function isFilingDate(text: string, { start, end }: Span): boolean {
  if (start > HEAD) return false
  const before = text.slice(0, start)
  if (!/\p{Lu}[^\n.!?]*,\s*$/u.test(before.slice(before.lastIndexOf('\n') + 1))) return false
  return /^\s{0,3}(?:\([^()\n]{2,24}\)|--|[-–—_])/.test(text.slice(end, end + 30))
}
