import { type Rule, rule } from '../read/rule.ts'
import { lasting } from './lasting.ts'

/** Lengths that nobody counts: "a few weeks", "over the years", "a while". */
export const vagueDurationRules: readonly Rule[] = [
  rule(
    'vague duration',
    [
      '(a)? (few|couple) (of)? (more|short|dozen)? {units}',
      '(several|many|multiple|some|recent|numerous|countless|dozens|hundreds|thousands) (more|of)? {units}',
      '{units} and {units}',
      '{units} or {units}',
      'the (early|coming|intervening|following|ensuing|dying) {units}',
      '(the)? subsequent {units}',
      '(the)? next few {units}',
      '(a|some) number of {units}',
      'a matter of {units}',
    ],
    (c, place) => {
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      if (words.includes('couple')) return { meaning: lasting(2, c.units), mod: 'APPROX' }
      return lasting('X', c.units)
    },
  ),
  rule('bare plural', '{units}', (c, place) => {
    const unit = String(c.units)
    if (unit === 'second' || unit === 'quarter') return undefined
    const word = place.lexemes[place.first]!
    const before = place.lexemes[place.first - 1]
    const next = place.lexemes[place.end]
    if (next?.lower === 'old' || word.gap === 'hyphen') return undefined
    // "King and Weeks were abducted": a name.
    if (word.capital && word.gap === 'space' && before && before.kind === 'word') return undefined
    const opens =
      before !== undefined &&
      word.gap !== 'break' &&
      /^(?:for|in|within|after|of|took|takes|over|by|last|lasted|spent|are|were|every|and|or|until)$/.test(before.lower)
    const closes =
      next &&
      next.gap !== 'break' &&
      /^(?:of|after|before|since|later|earlier|away|in|ago|to|leading)$/.test(next.lower)
    return opens || closes ? lasting('X', unit) : undefined
  }),
  rule('first or last units', '(the)? (first|last|final|closing|opening) {units}', (c, place) => {
    const next = place.lexemes[place.end]
    return next && next.gap !== 'break' && /^(?:of|after|before)$/.test(next.lower) && c.units !== 'second'
      ? lasting('X', c.units)
      : undefined
  }),
  rule('over the years', 'the {units}', (c, place) => {
    const [before, next] = [place.lexemes[place.first - 1], place.lexemes[place.end]]
    if (!/^(?:over|through)$/.test(before?.lower ?? '') || c.units === 'second' || c.units === 'quarter')
      return undefined
    return next?.kind === 'word' && next.gap !== 'break' && /^(?:of|when|that|which|in|old)$/.test(next.lower)
      ? undefined
      : lasting('X', c.units)
  }),
  rule('several in one word', ['{w:(multiday|multiweek|multimonth|multiyear|multidecade)}'], (c) =>
    lasting('X', String(c.w).slice(5)),
  ),
  rule('stretch to come', ['the {units} ahead', '(the)? {units} to come', 'the {units} that followed'], (c) =>
    lasting('X', c.units),
  ),
  rule('so many and more, hyphened', ['(several|multi) {singular}'], (c, place) =>
    place.lexemes[place.end - 1]!.gap === 'hyphen' ? lasting('X', c.singular) : undefined,
  ),
  rule('a while', ['a (long)? while', 'some time', '(quite)? a long time'], (_c, place) => {
    const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
    // "Some time next year" is no length.
    if (
      words[0] === 'some' &&
      /^(?:next|last|this|in|during|between|around|on)$/.test(place.lexemes[place.end]?.lower ?? '')
    )
      return undefined
    return words.includes('while') || words[0] === 'some' ? { is: 'value', type: 'DURATION', value: 'PXX' } : undefined
  }),
]
