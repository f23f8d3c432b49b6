import { namedEvents } from '../../locales/en/named-events.ts'
import { toNumber } from '../days/calendar.ts'
import type { Lexeme } from '../read/lexeme.ts'
import type { Meaning } from '../read/meaning.ts'

const table = new Map(namedEvents.map(([day, year, words]) => [day, { year, words: new Set(words.split(' ')) }]))
/** So many words behind the date the name of the event is. */
const REACH = 3
/** A day so near may be that of another event. */
const FRESH = 60

/** The year of "the Sept. 11 attacks": known to all, if it is over and done at `now`. */
export function yearOfNamedEvent(
  meaning: Meaning,
  lexemes: readonly Lexeme[],
  end: number,
  now: number,
): number | undefined {
  if (meaning.is !== 'day' || meaning.year !== undefined) return undefined
  const known = table.get(`${meaning.month}-${meaning.day}`)
  if (!known || toNumber({ year: known.year, month: meaning.month, day: meaning.day }) + FRESH > now) return undefined
  for (let i = end; i < end + REACH && lexemes[i] && lexemes[i]!.gap !== 'break' && lexemes[i]!.kind !== 'mark'; i++)
    if (known.words.has(lexemes[i]!.lower)) return known.year
  return undefined
}
