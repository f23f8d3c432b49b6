import { detect } from './detect.ts'
import { sampleOf } from './sample.ts'
import { looksEnglish } from './words.ts'

/** Below this many letters a guess is worth nothing. */
const enough = 14

/** Languages that the analysis can read: those whose folder stands under `locales/`. */
const readable: ReadonlySet<string> = new Set(['en'])

/**
 * The language of a text: an ISO 639-1 code, or `und` (ISO 639-2) where it can't be told, and whether the analysis reads it.
 * Stretches from all over the text vote by their letters (Nito-ELD, n-gram database `extrasmall`: a fifth of the memory of `large`), so the body decides and not a
 * headline or a quotation. A text too short to tell is readable when its words are common English ones.
 */
export function detectLanguage(text: string): { code: string; readable: boolean } {
  const stretches = sampleOf(text)
  const letters = stretches.reduce((sum, stretch) => sum + stretch.letters, 0)
  const votes = new Map<string, number>()
  for (const stretch of letters < enough ? [] : stretches) {
    const code = detect(stretch.text)
    if (code !== undefined) votes.set(code, (votes.get(code) ?? 0) + stretch.letters)
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1])
  if (!winner) return { code: 'und', readable: looksEnglish(stretches.map((stretch) => stretch.text).join(' ')) }
  return { code: winner[0], readable: readable.has(winner[0]) }
}
