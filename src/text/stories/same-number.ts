import { type Quantity, quantitiesOf } from '../changes/quantities.ts'
import { hedges } from '../locales/en/same-words.ts'

/** A number of a sentence, and whether the text says that it is about so many. */
export interface Counted extends Quantity {
  readonly about: boolean
}

/** Counts below are told exactly, or not at all. */
const fewest = 20
/** How far "about", "nearly" or "more than" may be from what was counted, and a round number without such a word. */
const far = { about: 0.1, round: 0.06 }
/** A hedge stands right before its number. */
const reach = 24

/** The numbers of a sentence, in figures or words. */
export function countsIn(sentence: string): Counted[] {
  return quantitiesOf(sentence, { start: 0, end: sentence.length }, []).map((quantity) => ({
    ...quantity,
    about: hedges.test(sentence.slice(Math.max(0, quantity.start - reach), quantity.start)),
  }))
}

/** Whether a later number tells the same as an earlier one: it is equal, or one is the other rounded. */
export function isSameNumber(later: Counted, earlier: Counted): boolean {
  const [one, other] = [later.value, earlier.value]
  if (one === other) return true
  if (one < fewest || other < fewest) return false
  const apart = Math.abs(one - other) / Math.max(one, other)
  return apart <= (later.about || earlier.about ? far.about : isRound(one) ? far.round : 0)
}

/** One figure and noughts: 200, 4,000, 2 million. */
function isRound(value: number): boolean {
  return value % 10 ** Math.floor(Math.log10(value)) === 0
}
