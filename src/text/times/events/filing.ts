import type { Span } from '../../../core/span.ts'
import { corrected, misstated, pageNotes } from '../../locales/en/tellings.ts'

/** A dateline is within so many characters of its line's beginning, and its line is one of the first. */
const HEAD = 80
/** So far from the beginning of its sentence the date of a byline is. */
const NOTE = 90

/**
 * Whether a date is that of filing in a dateline ("NICOSIA, Aug. 8 (AP) --", "BEIRUT, Nov. 3 -"). It is a time expression, but
 * nothing happened on it: it is no event.
 */
export function isFilingDate(text: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - HEAD - 1)
  const line = from + text.slice(from, start).lastIndexOf('\n') + 1
  if (start - line > HEAD || !isNearTop(text, line)) return false
  // "OLDHAVEN, Norvia (May 18, 2017) – A pastor …".
  if (BRACKETED.test(text.slice(line, start)) && BEHIND_BRACKET.test(text.slice(end, end + 5))) return true
  // "Oct. 8 (UPI) -- ": without a place.
  if (start === line && /^,?\s?\([^()\n]{2,24}\)\s?(?:--|[-–—])/.test(text.slice(end, end + 34))) return true
  if (!/^(?:\p{Lu}[^\n.!?]*|\p{Lu}{3}[^\n!?]*),\s*$/u.test(text.slice(line, start))) return false
  // "Corran, Oct. 8: Two ferries …", and no "Monday, Oct. 8: the choir".
  if (/^: [\p{Lu}“"]/u.test(text.slice(end, end + 3))) return !/day,\s*$/.test(text.slice(line, start))
  return /^\s{0,3}(?:\([^()\n]{2,24}\)|--|[-–—_])/.test(text.slice(end, end + 30))
}

const BRACKETED = /^\p{Lu}{3}[^\n.!?(]{0,50}(?:\. )?\($/u
const BEHIND_BRACKET = /^\)\s{0,2}(?:--|[-–—])/

/** A headline and a line under it may be before the dateline. */
const isNearTop = (text: string, line: number): boolean =>
  line <= TOP &&
  text
    .slice(0, line)
    .split('\n')
    .filter((row) => row.trim() !== '').length <= LINES
const LINES = 2
const TOP = 500

const verbs = pageNotes.split(' ').join('|')
const BYLINE = new RegExp(
  `^\\W{0,3}(?:(?:last|first|originally) )?(?:${verbs})\\b(?: on| at)?[\\s\\d:.,|apm–-]{0,20}$`,
  'i',
)
const DESK_NOTE = new RegExp(
  `\\b(?:this|the) (?:article|story|page|piece|post|report|interview|column)\\b[^.]{0,40}\\b(?:was|were|has been|is)\\b[^.]{0,25}\\b(?:${verbs})\\b`,
  'i',
)

/** Whether a date is of the page: "Published 3 May", "This article was amended on 9 May". */
export function isPageDate(text: string, sentence: Span, timex: Span): boolean {
  const before = text.slice(sentence.start, Math.min(timex.start, sentence.start + NOTE))
  return BYLINE.test(before) || DESK_NOTE.test(before) || isCorrection(text.slice(sentence.start, sentence.end))
}

const CORRECTION = new RegExp(
  `^(?:${corrected})\\b[^.]{0,20}\\b(?:on|about|in|with|of)\\b.{0,200}\\b(?:${misstated})\\b`,
  'iu',
)
/** "An article on Tuesday about the port misstated the year". */
const isCorrection = (sentence: string) => CORRECTION.test(sentence.slice(0, 320))
