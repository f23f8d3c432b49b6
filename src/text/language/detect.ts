import { eld } from 'eld/extrasmall'

/** What the detector makes of a sample. */
export interface Guess {
  /** ISO 639-1. */
  readonly code: string
  /** Whether the detector trusts its answer. */
  readonly sure: boolean
  /** How far it is ahead of English, in the detector's scores (0 to 1). */
  readonly ahead: number
}

/** The language that eld finds most likely, or nothing. */
export function detect(sample: string): Guess | undefined {
  const result = eld.detect(sample)
  const code = result.language
  if (code === '') return undefined
  const scores = result.getScores() as Record<string, number>
  return { code, sure: result.isReliable(), ahead: (scores[code] ?? 0) - (scores.en ?? 0) }
}
