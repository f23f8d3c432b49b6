import { lastingThings } from '../../locales/en/times.ts'
import { durationValue, type Meaning } from '../meaning.ts'
import { type Place, type Rule, rule } from '../rule.ts'

const LASTING = new Set(lastingThings.split(' '))

const lasting = (count: number | 'X', unit: unknown): Meaning => ({
  is: 'value',
  type: 'DURATION',
  value: durationValue(count, String(unit)),
})
/** "Expected to last six weeks". */
const isVerb = ({ lexemes, first }: Place) =>
  lexemes[first]!.lower === 'last' &&
  /^(?:to|will|would|can|could|may|might|must|should|not)$/.test(lexemes[first - 1]?.lower ?? '')

/** "Two hours and 14 minutes", "three years, four months": nothing where the second unit isn't the smaller one. */
function together(n: number, unit: string, m: number, smaller: string): Meaning | undefined {
  const [a, b] = [SIZES.indexOf(unit), SIZES.indexOf(smaller)]
  if (a < 0 || b <= a || !Number.isInteger(n)) return undefined
  const [first, second] = [durationValue(n, unit), durationValue(m, smaller)]
  const tail = first.startsWith('PT') ? second.slice(2) : second.slice(1)
  return { is: 'value', type: 'DURATION', value: `${first}${tail}` }
}
const SIZES = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']

/** "in two weeks", "in just 63 days": how long it takes, or when. */
const isPoint = ({ lexemes, first, end }: Place, unit: string): boolean => {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return false
  const at = /^(?:just|only|about|around)$/.test(lexemes[first - 1]?.lower ?? '') ? first - 2 : first - 1
  const next = lexemes[end]
  return (
    lexemes[at]?.lower === 'in' &&
    (!next || next.gap === 'break' || next.kind === 'mark' || /^(?:in|at|on|when|as|and|but|with)$/.test(next.lower))
  )
}

export const durationRules: readonly Rule[] = [
  rule(
    'counted duration',
    [
      '{n:number} {unit}',
      '{n:number} (more|full|whole|straight|consecutive|additional|business|working|trading|calendar|extra|successive|long|short) {unit}',
      '{n:number} more (full|consecutive)? {unit}',
      '{n:number} (plus|+) {unit}',
      '(another|an) (additional)? {n:number} {unit}',
    ],
    (c, place) => {
      const n = Number(c.n)
      const unit = String(c.unit)
      const last = place.lexemes[place.end - 1]!
      if (unit === 'second' && last.lower === 'second') return last.gap === 'hyphen' ? lasting(n, unit) : undefined
      if (n > 100_000) return undefined
      // "1990 quarter": a year's quarter.
      if (last.lower === 'quarter' && n > 4) return undefined
      if (n >= 1900 && n < 2100 && Number.isInteger(n) && last.lower === unit) return undefined
      return isPoint(place, unit) ? { is: 'length', unit, count: n, value: durationValue(n, unit) } : lasting(n, unit)
    },
  ),
  rule(
    'range of durations',
    [
      '{n:number} to {number} {unit}',
      '{n:number} or {number} {unit}',
      '{n:number} - {number} {unit}',
      '(between)? {n:number} and {number} {unit}',
      '{n:number} {number} {unit}',
    ],
    (c, place) =>
      place.lexemes[place.first + 1]!.kind === 'number' && place.lexemes[place.first + 1]!.gap !== 'hyphen'
        ? undefined
        : lasting(Number(c.n), c.unit),
  ),
  rule(
    'single duration',
    [
      '(a|an|one) {singular}',
      '(a|an|one) (full|whole|entire|single|solid) {singular}',
      '(a|one) {singular} or {w:(two|so|more)}',
      '(a|an) {singular} long',
      '(an|a) {singular} and a half',
      'half (a|an)? {singular}',
      'half (a|an) {singular}',
    ],
    (c, place) => {
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      const unit = String(c.singular)
      const next = place.lexemes[place.end]
      if (unit === 'second' || unit === 'quarter') return undefined
      if (words[0] === 'half') {
        if (unit === 'century' || unit === 'decade') return lasting(unit === 'century' ? 50 : 5, 'year')
        return lasting(0.5, unit)
      }
      // "a week-long strike": the hyphenated adjective is a duration too; "a day-care centre" is none.
      if (next?.gap === 'hyphen' && next.lower !== 'long') return undefined
      if (words.includes('half')) return lasting(1.5, unit)
      if (words.length === 2 && isPoint(place, unit))
        return { is: 'length', unit, count: 1, value: durationValue(1, unit) }
      return lasting(1, unit)
    },
  ),
  rule('unit long', ['{singular} long', '{units} long'], (c, place) =>
    place.lexemes[place.end - 1]!.gap === 'hyphen' ? lasting(c.singular ? 1 : 'X', c.singular ?? c.units) : undefined,
  ),
  rule(
    'vague duration',
    [
      '(a)? (few|couple) (of)? (more|short|dozen)? {units}',
      '(several|many|some|recent|numerous|countless|dozens|hundreds|thousands) (more|of)? {units}',
      '{units} and {units}',
      '{units} or {units}',
      'the (early|coming|intervening) {units}',
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
      next && next.gap !== 'break' && /^(?:of|after|before|since|later|earlier|away|in|ago|to)$/.test(next.lower)
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
    if (before?.lower !== 'over' || c.units === 'second' || c.units === 'quarter') return undefined
    return next?.kind === 'word' && next.gap !== 'break' && /^(?:of|when|that|which|in|old)$/.test(next.lower)
      ? undefined
      : lasting('X', c.units)
  }),
  rule(
    'units and smaller units',
    ['{n:number} {unit} ,? (and)? {m:whole} {v:unit}', '(a|an|one) {unit} (and)? {m:whole} {v:unit}'],
    (c) => together(Number(c.n ?? 1), String(c.unit), Number(c.m), String(c.v)),
  ),
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
  rule(
    'unit long in one word',
    ['(all)? {w:(hourlong|daylong|nightlong|weeklong|monthlong|yearlong|decadelong|centurylong)}'],
    (c) => lasting(1, String(c.w).slice(0, -4).replace('night', 'day')),
  ),
  rule('several in one word', ['{w:(multiday|multiweek|multimonth|multiyear|multidecade)}'], (c) =>
    lasting('X', String(c.w).slice(5)),
  ),
  rule('whole unit', ['the (entire|whole) {singular}', 'all (day|night|week|month|year) long'], (c, place) => {
    const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
    const unit = String(c.singular ?? (words[1] === 'night' ? 'day' : words[1]))
    return unit === 'second' ? undefined : lasting(1, unit)
  }),
  rule('all of a unit', ['all {w:(day|week|month|year)}'], (c, place) => {
    const next = place.lexemes[place.end]
    return next && next.gap !== 'break' && next.gap !== 'space' && next.kind !== 'mark' ? undefined : lasting(1, c.w)
  }),
  rule('stretch to come', ['the {units} ahead', '(the)? {units} to come', 'the {units} that followed'], (c) =>
    lasting('X', c.units),
  ),
  rule(
    'one more unit',
    ['(an|one) (additional|extra) {singular}', 'a further {singular}', 'another {singular}'],
    (c) => (c.singular === 'second' || c.singular === 'quarter' ? undefined : lasting(1, c.singular)),
  ),
  rule('so many and more, hyphened', ['(several|multi) {singular}'], (c, place) =>
    place.lexemes[place.end - 1]!.gap === 'hyphen' ? lasting('X', c.singular) : undefined,
  ),
  rule('round number', ['(a|one) {w:(hundred|thousand)} {units}'], (c) =>
    lasting(c.w === 'hundred' ? 100 : 1000, c.units),
  ),
  rule('part of a century', ['(a)? quarter century', '(a)? quarter of a century', '(a)? half century'], (_c, place) =>
    lasting(place.lexemes.slice(place.first, place.end).some((l) => l.lower === 'half') ? 50 : 25, 'year'),
  ),
  rule('as old as', ['{units} old', '{singular} old'], (c, place) => {
    if (place.lexemes[place.end - 1]!.gap !== 'hyphen') return undefined
    if (c.units !== undefined) return lasting('X', c.units)
    return LASTING.has(place.lexemes[place.end]?.lower ?? '') ? lasting(1, c.singular) : undefined
  }),
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
