import type { Lexeme } from '../read/lexeme.ts'
import type { Telling } from './tells.ts'
import { FUTURE, LISTING, MODAL, NOT_PAST, PAST, SUBORDINATES } from './words.ts'

/** A form of the past, of whatever verb. */
export const isPast = (lower: string) =>
  PAST.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !NOT_PAST.has(lower))

/** "will redeem its preferred shares": a form in -ed behind a future verb of its own clause is no verb. */
export function ofParticiple(lexemes: readonly Lexeme[], i: number): Telling {
  const series = ofSeries(lexemes, i)
  if (series) return series
  for (let at = i - 1; at >= i - 7 && at >= 0 && lexemes[at + 1]!.gap !== 'break'; at--) {
    const { lower, kind } = lexemes[at]!
    if (kind === 'mark' || SUBORDINATES.has(lower) || (isPast(lower) && !lower.endsWith('ed'))) break
    if (FUTURE.has(lower)) return { tense: 'future', firm: true }
    if (lower === 'would') return { tense: 'future', firm: false }
  }
  return { tense: 'past', firm: true }
}

/** "may be fined, demoted or moved in June": the helping verb tells for each of them. */
function ofSeries(lexemes: readonly Lexeme[], i: number): Telling | undefined {
  let at = i - 1
  while (at >= i - SERIES && at > 0 && lexemes[at + 1]!.gap !== 'break' && isOfSeries(lexemes[at]!)) at--
  if (at === i - 1 || lexemes[at]?.lower !== 'be') return undefined
  const helping = lexemes[at - 1]?.lower ?? ''
  if (FUTURE.has(helping)) return { tense: 'future', firm: true }
  return MODAL.has(helping) ? { tense: 'future', firm: false } : undefined
}
const SERIES = 8

const isOfSeries = ({ lower, kind }: Lexeme) =>
  lower === ',' || (kind === 'word' && (LISTING.has(lower) || isPast(lower) || /(?:ed|en|ly)$/.test(lower)))
