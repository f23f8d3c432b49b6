import { detect } from './detect.ts'
import { sampleOf } from './sample.ts'
import { detectShort } from './short.ts'

/** A text with fewer letters, a sentence or two, is told by its words as well. */
const short = 120

/** Languages that the analysis can read: those whose folder is under `locales/`. */
const readable: ReadonlySet<string> = new Set(['en'])

/**
 * The language of a text: an ISO 639-1 code, or `und` (ISO 639-2) where it can't be told, and whether the analysis reads it.
 * Stretches from all over the text vote by their letters (Nito-ELD, n-gram database `extrasmall`: a fifth of the memory of
 * `large`), so the body decides and not a headline or a quotation. A text too short to tell is read as English where nothing
 * speaks against it.
 */
export function detectLanguage(text: string): { code: string; readable: boolean } {
  const stretches = sampleOf(text)
  const letters = stretches.reduce((sum, stretch) => sum + stretch.letters, 0)
  if (letters < short) {
    const answer = detectShort(stretches.map((stretch) => stretch.text).join(' '), letters)
    return { code: answer.code, readable: answer.english }
  }
  const votes = new Map<string, number>()
  for (const stretch of stretches) {
    const code = detect(stretch.text)?.code
    if (code !== undefined) votes.set(code, (votes.get(code) ?? 0) + stretch.letters)
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1])
  if (!winner) return { code: 'und', readable: false }
  return { code: winner[0], readable: readable.has(winner[0]) }
}
