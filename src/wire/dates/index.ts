import { parseIso } from './iso.ts'
import type { Moment } from './moment.ts'
import { parseNumbers } from './numbers.ts'
import { parseWords } from './words.ts'

export type { Moment } from './moment.ts'

/** Reads a date in one of the many forms of feeds, pages and HTTP headers. At most 120 characters are looked at. */
export function parseMoment(text: string): Moment | undefined {
  const trimmed = text.slice(0, 120).replace(/\s+/g, ' ').trim()
  if (trimmed === '' || !/\d/.test(trimmed)) return undefined
  return parseIso(trimmed) ?? parseNumbers(trimmed) ?? parseWords(trimmed)
}

/** The same as milliseconds UTC; a day without a time is its first moment in UTC. */
export function parseDate(text: string): number | undefined {
  const moment = parseMoment(text)
  return moment && (moment.at ?? Date.parse(`${moment.date}T00:00:00Z`))
}
