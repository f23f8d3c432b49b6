import { passing, rotating } from '../../locales/en/changes.ts'
import { months } from '../../locales/en/times.ts'
import { isFurniture } from '../furniture.ts'
import { isMoment, momentTokens } from '../stamp.ts'
import { wordsOf } from '../words.ts'

/** A line of a watched page. */
export interface Line {
  readonly text: string
  readonly link?: true
  readonly heading?: true
}

/** A line that says something, with what is compared of it. */
export interface TellingLine {
  /** Its place among all lines. */
  readonly at: number
  readonly text: string
  readonly plain: string
  readonly words: readonly string[]
}

const dayMs = 24 * 3_600_000
const minuteMs = 60_000
/** A heading above links, or a clock, is no longer than this. */
const longestLabel = 120
/** A clock of a page and ours differ by so many minutes at most, zones aside. */
const clockApart = 5
const hourOnly = /^\W{0,3}\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?\W{0,3}$/i
const passingParts = new RegExp(`(?<![\\p{L}\\d.,])(?:${passing})(?![\\p{L}\\d])`, 'giu')
const rotatingHeading = new RegExp(`^\\W{0,3}(?:${rotating})\\W{0,3}$`, 'i')
const monthWords = months.map((spellings) => new Set(spellings.split(' ').map((word) => word.replace('.', ''))))

/**
 * The lines that say something of the page's own: without stamps of time, clocks that show the moment of the look (`lookedAt`,
 * milliseconds UTC), furniture, and links below a heading such as “Most read”; counters and “3 minutes ago” are no part of a line.
 */
export function tellingLines(lines: readonly Line[], lookedAt: number): TellingLine[] {
  const telling: TellingLine[] = []
  let rotates = false
  lines.forEach((line, at) => {
    const short = line.text.length <= longestLabel
    if (short && rotatingHeading.test(line.text)) {
      rotates = true
      return
    }
    // Headlines of other pages are headings there as often as not.
    rotates &&= line.link === true
    if (rotates || (short && isClock(line.text, lookedAt))) return
    if (isFurniture(line.text) && !hourOnly.test(line.text)) return
    const own = line.text.replace(passingParts, ' ')
    const words = wordsOf(own, { start: 0, end: own.length }).map(({ plain }) => plain)
    // Marks alone say nothing, and a line of nothing but counters neither.
    if (words.length > 0) telling.push({ at, text: line.text, plain: words.join(' '), words })
  })
  return telling
}

/** A line with nothing on it but the day of the look, in words or in figures, with or without the hour; or the hour alone. */
function isClock(line: string, lookedAt: number): boolean {
  if (hourOnly.test(line)) return isMinute(Number(/[:.](\d{2})/.exec(line)![1]), lookedAt)
  const tokens = momentTokens(line)
  if (tokens.length < 2 || tokens.length > 12 || !tokens.every(isMoment)) return false
  // The page's day may be the one before or after, by its zone.
  return [-dayMs, 0, dayMs].some((shift) => isDay(tokens, new Date(lookedAt + shift)))
}

/** Zones lie whole and half hours apart. */
function isMinute(minute: number, lookedAt: number): boolean {
  const apart = Math.abs(minute - Math.floor(lookedAt / minuteMs)) % 30
  return Math.min(apart, 30 - apart) <= clockApart
}

function isDay(tokens: readonly string[], day: Date): boolean {
  const names = monthWords[day.getUTCMonth()]!
  const numbers = tokens.flatMap((token) => (token.includes(':') ? [] : (token.match(/\d+/g) ?? []).map(Number)))
  const hasMonth = tokens.some((token) => names.has(token)) || numbers.includes(day.getUTCMonth() + 1)
  return hasMonth && numbers.includes(day.getUTCDate())
}
