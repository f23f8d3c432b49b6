import { ordinalEnds } from '../../locales/en/clauses.ts'
import * as en from '../../locales/en/times.ts'

/** What ends the digits of an ordinal: "3 rd". */
export const ORDINAL_ENDS: ReadonlySet<string> = new Set(ordinalEnds.split(' '))

/** What a single word can stand for: class → value. */
export type Entry = ReadonlyMap<string, number | string>

const table = new Map<string, Map<string, number | string>>()

function add(className: string, words: string, value: number | string): void {
  for (const word of words.split(' ')) {
    let entry = table.get(word)
    if (!entry) {
      entry = new Map()
      table.set(word, entry)
    }
    entry.set(className, value)
  }
}

en.months.forEach((words, i) => {
  add('month', words, i + 1)
})
en.weekdays.forEach((words, i) => {
  add('weekday', words, i + 1)
})
en.weekdayPlurals.forEach((words, i) => {
  add('weekdays', words, i + 1)
})
for (const [code, words] of Object.entries(en.seasons)) add('season', words, code)
for (const [unit, words] of Object.entries(en.units)) {
  add('unit', words, unit)
  const plural = new Set(en.pluralUnits.split(' '))
  for (const word of words.split(' ')) add(plural.has(word) ? 'units' : 'singular', word, unit)
}
for (const [word, value] of Object.entries(en.numbers)) add('digitword', word, value)
for (const [word, value] of Object.entries(en.scales)) add('scale', word, value)
for (const [word, value] of Object.entries(en.ordinals)) add('ordinalword', word, value)
for (const [code, words] of Object.entries(en.dayParts)) add('part', words, code)
for (const [word, value] of Object.entries(en.decades)) add('decadeword', word, value)

const ambiguous = new Set(en.ambiguousNames.split(' '))

/** The entry of a lower-case word, if it is a word of time or of number. */
export const entryOf = (lower: string): Entry | undefined => table.get(lower)
export const isAbbreviation = (lower: string): boolean => table.has(lower)
/** Whether a name of time is a common word as well ("may", "march"). */
export const isAmbiguous = (lower: string): boolean => ambiguous.has(lower)
