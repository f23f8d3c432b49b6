import * as de from '../../locales/de/times.ts'
import * as en from '../../locales/en/times.ts'
import * as es from '../../locales/es/times.ts'
import * as fr from '../../locales/fr/times.ts'

export type LocaleCode = 'en' | 'de' | 'fr' | 'es'

/** A name of a month or a weekday in each language that has it: 1 for January and Monday. */
type Names = ReadonlyMap<string, ReadonlyMap<LocaleCode, number>>

const locales = { en, de, fr, es }

function read(which: 'months' | 'weekdays'): Names {
  const names = new Map<string, Map<LocaleCode, number>>()
  for (const [code, words] of Object.entries(locales) as [LocaleCode, typeof en][]) {
    words[which].forEach((spellings, i) => {
      for (const spelling of spellings.split(' ')) {
        // "dim." and "mar." without their stops are too short to tell.
        if (which === 'weekdays' && spelling.replace('.', '').length < 3) continue
        const known = names.get(spelling) ?? new Map<LocaleCode, number>()
        known.set(code, i + 1)
        names.set(spelling, known)
      }
    })
  }
  return names
}

export const monthNames: Names = read('months')
export const weekdayNames: Names = read('weekdays')
