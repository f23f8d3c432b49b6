import type { Genre } from '../../core/analysis.ts'
import type { Document } from '../document.ts'
import { readPiece, type Said } from './piece.ts'
import { signsOf } from './signs.ts'

/** One sign proves nothing: news has questions in its headline and reporters who say "I". */
const enough = 2
/** Where two kinds have as many signs, the narrower one. */
const narrowest: readonly Genre['kind'][] = [
  'letters',
  'live',
  'interview',
  'review',
  'listing',
  'editorial',
  'opinion',
  'essay',
]

/** What kind of piece this is, where it is no news report and more than one sign says so, with the signs. */
export function findGenre(document: Document, said: Said = {}): Genre | undefined {
  const signs = signsOf(readPiece(document, said))
  let best: Genre | undefined
  for (const kind of narrowest) {
    const because = [...new Set(signs.filter((sign) => sign.kind === kind).map((sign) => sign.because))]
    if (because.length >= enough && because.length > (best?.because.length ?? 0)) best = { kind, because }
  }
  return best
}
