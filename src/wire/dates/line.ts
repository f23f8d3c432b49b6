import { type Moment, parseMoment } from './index.ts'
import { monthByName } from './months.ts'

const dateLabel = /^(?:first )?(?:published|posted|updated|date)\s*(?:on|at)?\s*:?\s*/i

/** A date and nothing else: a year, a day, and at most one word (the weekday) that is neither month, zone nor clock. */
export function isDateLine(line: string): boolean {
  const tokens = line
    .replace(dateLabel, '')
    .split(/[\s,|]+/)
    .filter(Boolean)
  if (tokens.length > 10) return false
  let numbers = 0
  let others = 0
  for (const token of tokens) {
    if (/^\d[\d.:/+-]*(?:st|nd|rd|th|Z|T[\d:+.Z-]+)?$/.test(token)) numbers += token.split(/[./-]/).length
    else if (
      !/^(?:at|on|de|of|[apAP]\.?[mM]\.?|\d+[ap]m|[A-Z]{2,5}|[+-]\d{2}:?\d{2})$/.test(token) &&
      monthByName(token) === undefined
    )
      others++
  }
  return numbers >= 2 && others <= 1 && /(?:19|20)\d{2}/.test(line)
}

/** The moment of such a line. */
export const momentOfLine = (line: string): Moment | undefined => parseMoment(line.replace(dateLabel, ''))
