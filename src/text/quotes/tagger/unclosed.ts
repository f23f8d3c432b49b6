import type { Document } from '../../document.ts'
import { baseHash, isUttering } from '../words/telling.ts'

/**
 * "‘It may bite. Tom Wyre, of the Marl Trust, said: ‘I …": a quotation that is not closed, before a sentence that gives the word to
 * somebody else. The last token before that sentence; -1 where the mark at token `next` opens nothing of that kind.
 */
export function endOfUnclosed({ tokens, ranges }: Document, opening: number, next: number): number {
  if (tokens[next - 1]?.value !== ':' || !isUttering(baseHash(tokens[next - 2]?.value.toLowerCase() ?? ''))) return -1
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.end <= next - 1) low = middle + 1
    else high = middle
  }
  const first = ranges[low]?.first ?? -1
  return first > opening + 1 && tokens[first]?.pos === 'PROPN' ? first - 1 : -1
}
