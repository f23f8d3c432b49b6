import type { Document } from '../../document.ts'
import { firstThat } from '../../first-that.ts'
import { baseHash, isUttering } from '../words/telling.ts'

/**
 * "‘It may bite. Tom Wyre, of the Marl Trust, said: ‘I …": a quotation that is not closed, before a sentence that gives the word to
 * somebody else; "“The plan is poor, said Mr Hunt. “It …": one whose mark is missing before its tag. The last token of it; -1 where the
 * mark at token `next` opens nothing of that kind.
 */
export function endOfUnclosed({ tokens, ranges }: Document, opening: number, next: number): number {
  if (tokens[next - 1]?.value === '.') return commaBeforeTag(tokens, opening, next - 1)
  if (tokens[next - 1]?.value !== ':' || !isUttering(baseHash(tokens[next - 2]?.value.toLowerCase() ?? ''))) return -1
  const first = ranges[firstThat(0, ranges.length, (i) => ranges[i]!.end >= next)]?.first ?? -1
  return first > opening + 1 && tokens[first]?.pos === 'PROPN' ? first - 1 : -1
}

const MOST_TAG = 8
const LEAST = 3

/** The comma before "said Mr Hunt" or "Mr Hunt said", which ends at token `stop`; -1 where it isn't one. */
function commaBeforeTag(tokens: Document['tokens'], opening: number, stop: number): number {
  let comma = stop - 2
  while (
    comma > opening + LEAST &&
    stop - comma < MOST_TAG &&
    /^(?:PROPN|NOUN|DET|ADJ|VERB|PRON)$/.test(tokens[comma]!.pos)
  )
    comma--
  if (tokens[comma]!.value !== ',' || stop - comma < 3) return -1
  const tells = (at: number) => /^(?:said|says)$/.test(tokens[at]!.value)
  const [first, last] = [comma + 1, stop - 1]
  if (tells(first) === tells(last)) return -1
  const [from, to] = tells(first) ? [first + 1, stop] : [first, last]
  const named = tokens.slice(from, to)
  const person = named.some(({ pos }) => pos === 'PROPN') || /^(?:he|she)$/.test(named[0]!.value)
  return person && named.every(({ pos }) => pos !== 'VERB') ? comma : -1
}
