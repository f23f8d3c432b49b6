import { detect } from './detect.ts'
import { sampleOf } from './sample.ts'
import { looksEnglish } from './words.ts'

/** Below this many letters a guess is worth nothing. */
const enough = 12

/** Languages whose folder stands under `locales/`: what the analysis can read. */
const readableCodes: ReadonlySet<string> = new Set(['en'])

/**
 * The language of a text: an ISO 639-1 code, or `und` (ISO 639-2) where it can't be told, and whether the analysis reads it.
 * A bounded sample from the body decides (Nito-ELD’s n-grams, database `extrasmall`: `large` tells no more sentences apart and takes 430 MB), so a headline or a quotation in another
 * language does not. A text too short to tell is readable when its words are common English ones.
 */
export function detectLanguage(text: string): { code: string; readable: boolean } {
  const sample = sampleOf(text)
  if (sample.letters < enough) return { code: 'und', readable: looksEnglish(sample.text) }
  const code = detect(sample.text)
  if (code === undefined) return { code: 'und', readable: looksEnglish(sample.text) }
  return { code, readable: readableCodes.has(code) }
}
