import { type Place, type Rule, rule } from '../read/rule.ts'
import { lasting } from './lasting.ts'

/** "Expected to last six weeks". */
const isVerb = ({ lexemes, first }: Place) =>
  lexemes[first]!.lower === 'last' &&
  /^(?:to|will|would|can|could|may|might|must|should|not)$/.test(lexemes[first - 1]?.lower ?? '')

/** Lengths with an end on the calendar, and whole units: "the past three weeks", "in recent months", "all week". */
export const stretchRules: readonly Rule[] = [
  rule(
    'stretch up to now or from now',
    [
      '(the)? {w:(last|past|next|first|final|previous|preceding|coming|following|latest|recent|another)} {n:number} (more|full|consecutive|trading|business)? {units}',
      '(the)? {w:(last|past|next|coming)} {n:number} {units} or so',
      'these (last|past) {n:number} {units}',
      '(the)? year (earlier|ago) {n:number} {units}',
      'the {n:number} {units}',
      '(each)? of (the)? (last|past) {n:number} {units}',
      'the (last|past|next) {n:number} to {number} {units}',
      'the (last|past|next) {n:number} (or|to) {m:number} {units}',
      'the last couple (of)? {units}',
    ],
    (c, place) => {
      if (isVerb(place)) return undefined
      if (c.n === undefined) return { meaning: lasting(2, c.units), mod: 'APPROX' }
      if (place.lexemes[place.first]!.lower === 'of') return undefined
      const unit = String(c.units)
      if (unit === 'quarter') return lasting(Number(c.n), 'quarter')
      if (unit === 'hour' && Number(c.n) === 24) return lasting(1, 'day')
      return lasting(Number(c.n), unit)
    },
  ),
  rule('each of a stretch', ['each of the (last|past|next|first) {n:number} {units}'], (c) =>
    lasting(Number(c.n), c.units),
  ),
  rule(
    'vague stretch',
    [
      '(the)? {w:(last|past|next|previous|coming|recent|first|final|latest)} (few|several|couple|many) (of)? {units}',
      '{w:(recent|past|coming|future|previous)} {units}',
      '{w:(recent|coming)} {units} and {units}',
      'the {w:(recent|past|coming)} {units}',
      'the {w:(last)} (couple) of {units}',
    ],
    (c, place) => {
      const w = String(c.w)
      if (isVerb(place)) return undefined
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      if (words.includes('few') || words.includes('several') || words.includes('many')) return lasting('X', c.units)
      if (words.includes('couple')) return { meaning: lasting(2, c.units), mod: 'APPROX' }
      if (w === 'coming') return lasting('X', c.units)
      if (w === 'future') return { is: 'value', type: 'DATE', value: 'FUTURE_REF', implied: true }
      if (w === 'recent' && c.units !== 'day') return lasting('X', c.units)
      return { is: 'value', type: 'DATE', value: 'PAST_REF', implied: true }
    },
  ),
  rule('whole unit', ['the (entire|whole) {singular}', 'all (day|night|week|month|year) long'], (c, place) => {
    const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
    const unit = String(c.singular ?? (words[1] === 'night' ? 'day' : words[1]))
    return unit === 'second' ? undefined : lasting(1, unit)
  }),
  rule('all of a unit', ['all {w:(day|week|weekend|month|year)}'], (c, place) => {
    const next = place.lexemes[place.end]
    return next && next.gap !== 'break' && next.gap !== 'space' && next.kind !== 'mark' ? undefined : lasting(1, c.w)
  }),
]
