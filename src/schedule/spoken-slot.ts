import { UserError } from '../core/errors.ts'
import { readHours, writeHours } from '../core/hours.ts'
import { say } from '../locales/index.ts'
import { weekdayOf } from './spoken-words.ts'

/** 'weekdays 22:00-06:00', 'mon-wed 14-22', 'sat, sun 6-14', 'daily 22-6'. Throws `UserError` `bad-slot`. */
export function parseSlot(typed: string): { readonly days: readonly number[]; readonly hours: string } {
  const spoken = typed.trim().toLowerCase().slice(0, 100)
  const at = spoken.search(/\d/)
  const hours = at < 0 ? undefined : readHours(spoken.slice(at))
  const days = at < 0 ? undefined : daysOf(spoken.slice(0, at))
  if (hours && days) return { days, hours: writeHours(hours) }
  throw new UserError('bad-slot', say.schedules.noSlot(typed.slice(0, 60)), say.schedules.slots)
}

/** 1 Monday … 7 Sunday, in their order; undefined where a word is no day. Without a word, all days. */
function daysOf(spoken: string): number[] | undefined {
  const words = spoken.split(/[\s,]+/).filter((word) => word !== '' && word !== 'and' && word !== 'every')
  const days = new Set<number>()
  for (const word of words) {
    const found = daysIn(word)
    if (!found) return undefined
    for (const day of found) days.add(day)
  }
  return words.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : [...days].toSorted()
}

function daysIn(word: string): number[] | undefined {
  if (word === 'daily' || word === 'day' || word === 'nightly') return [1, 2, 3, 4, 5, 6, 7]
  if (/^weekdays?$/.test(word)) return [1, 2, 3, 4, 5]
  if (/^weekends?$/.test(word)) return [6, 7]
  const ends = word.split(/[-–]/)
  const [first, last = first] = ends.map((day) => weekdayOf(day) ?? weekdayOf(day.replace(/s$/, '')))
  if (first === undefined || last === undefined || ends.length > 2) return undefined
  const length = (last - first + 7) % 7
  return Array.from({ length: length + 1 }, (_, i) => ((first + i + 6) % 7) + 1)
}
