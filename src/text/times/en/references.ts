import { verbAt } from '../clause/verb-at.ts'
import type { Meaning } from '../read/meaning.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { nothing } from './negatives.ts'

/** "Will one day be", "hopes that some day": not "in one day" and not "one day in May". */
const isToCome = ({ lexemes, first, end }: Place) =>
  lexemes[first]!.lower === 'someday' ||
  [lexemes[first - 1], lexemes[first - 2], lexemes[end], lexemes[end + 1]].some(
    (l) => l && l.gap !== 'break' && MODAL.test(l.lower),
  )
const MODAL = /^(?:will|would|may|might|could|can|should|'ll)$/

/** "Soon became a flood", "was soon released": soon after something else. */
const isOver = ({ lexemes, first, end }: Place) =>
  verbAt(lexemes, end)?.tense === 'past' ||
  (/^(?:was|were|had)$/.test(lexemes[first - 1]?.lower ?? '') && lexemes[end]?.lower !== 'to')

/** "Now for the weather", "“Now, that is hard,”": it opens what is said, and tells no time. */
const isOpening = ({ lexemes, first, end }: Place) => {
  const [before, next, after] = [lexemes[first - 1], lexemes[end], lexemes[end + 1]]
  if (!lexemes[first]!.capital || !next || next.gap === 'break') return false
  if (next.lower === 'for') return true
  return next.lower === ',' && after?.kind === 'word' && before !== undefined && QUOTES.has(before.lower)
}
const QUOTES = new Set("\" “ `` '' ‘".split(' '))

const ref = (value: string): Meaning => ({ is: 'value', type: 'DATE', value, implied: true })

export const referenceRules: readonly Rule[] = [
  rule(
    'now',
    [
      'now',
      'right now',
      'currently',
      'at present',
      'at the moment',
      'these days',
      'nowadays',
      'presently',
      'at this (time|point|moment)',
    ],
    (_c, place) => {
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      if (words[0] === 'at' || (words[0] === 'now' && isOpening(place))) return undefined
      const after = place.lexemes[place.end]
      // "now that" joins two clauses.
      if (words[0] === 'now' && after?.lower === 'that' && place.lexemes[place.first]!.capital) return undefined
      return ref('PRESENT_REF')
    },
  ),
  rule('current', ['(the)? current'], (_c, place) =>
    place.lexemes[place.first]!.lower === 'the' ? undefined : ref('PRESENT_REF'),
  ),
  rule(
    'recently',
    ['(recently|lately)', 'most recently', 'more recently', '(in)? recent times', 'the other day'],
    (_c, place) => (place.lexemes[place.first]!.lower === 'in' ? undefined : ref('PAST_REF')),
  ),
  rule('some day', ['someday', 'one day', 'some day'], (_c, place) =>
    isToCome(place) ? ref('FUTURE_REF') : undefined,
  ),
  rule('the past', ['the (recent|distant)? past'], (_c, place) => {
    const after = place.lexemes[place.end]
    return after &&
      after.kind === 'word' &&
      after.gap === 'space' &&
      /^(?:two|three|few|several|couple|decade|century)$/.test(after.lower)
      ? undefined
      : ref('PAST_REF')
  }),
  rule('long-term', ['the (near|short|long) term'], (_c, place) =>
    place.lexemes[place.end - 1]!.gap === 'hyphen' ? nothing : undefined,
  ),
  rule(
    'the future',
    [
      'the (near|foreseeable|immediate|distant|not)? future',
      'the (near|short|long) term',
      'the not too distant future',
    ],
    () => ref('FUTURE_REF'),
  ),
  rule('soon', ['soon', 'sooner or later', 'shortly', 'as soon as possible'], (_c, place) => {
    const after = place.lexemes[place.end]?.lower
    const word = place.lexemes[place.first]!.lower
    if (word === 'shortly' || isOver(place)) return undefined
    return (word === 'soon' && (after === 'after' || after === 'as' || after === 'before')) ||
      place.lexemes[place.first - 1]?.lower === 'as' ||
      place.lexemes[place.first - 1]?.lower === 'too'
      ? undefined
      : ref('FUTURE_REF')
  }),
]
