import { detect, type Guess } from './detect.ts'
import { englishWords, isPlainLatin, looksEnglish } from './words.ts'

/** Below this many letters a guess is worth nothing. */
const enough = 14
/** Another language has to be this far ahead of English to be told; names and numbers make smaller leads. */
const clear = 0.12

/** The language of a text of a few words. */
export interface ShortAnswer {
  /** ISO 639-1, or `und`: too short to tell. */
  readonly code: string
  /** Nothing speaks against reading it as English. */
  readonly english: boolean
}

/**
 * The language of a text of a sentence or two. Letters alone take names and dates for another language ("The talks begin
 * Jan. 5." for Dutch), so words that only English has are counted as well; where neither tells, the answer is that it is
 * too short to tell.
 */
export function detectShort(text: string, letters: number): ShortAnswer {
  if (letters < enough) return { code: 'und', english: looksEnglish(text) }
  const guess = detect(text)
  const { own, all } = englishWords(text)
  if (guess?.code === 'en' && (guess.sure || own > 0)) return english
  if (own > 0 && (!isClear(guess) || (own >= 3 && own * 4 >= all))) return english
  if (guess && guess.code !== 'en' && guess.sure && isClear(guess)) return { code: guess.code, english: false }
  return { code: 'und', english: !isClear(guess) && (guess?.code === 'en' || isPlainLatin(text)) }
}

const english: ShortAnswer = { code: 'en', english: true }

function isClear(guess: Guess | undefined): boolean {
  return guess !== undefined && guess.code !== 'en' && guess.ahead >= clear
}
