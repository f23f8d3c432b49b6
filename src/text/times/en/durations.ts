import { lastingThings } from '../../locales/en/times.ts'
import { durationValue, type Meaning } from '../read/meaning.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { lasting } from './lasting.ts'

const LASTING = new Set(lastingThings.split(' '))

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

/** Lengths that are counted: "three weeks", "a year and a half", "two hours and 14 minutes". */
export const durationRules: readonly Rule[] = [
  rule(
    'counted duration',
    [
      '{n:number} {unit}',
      '{n:number} (more|full|whole|straight|consecutive|additional|business|working|trading|calendar|extra|successive|long|short) {unit}',
      '{n:number} more (full|consecutive)? {unit}',
      '{n:number} (plus|+) {unit}',
      '(another|an) (additional)? {n:number} {unit}',
      '(a|an) (further|extra) {n:number} {unit}',
    ],
    (c, place) => {
      const n = Number(c.n)
      const unit = String(c.unit)
      const last = place.lexemes[place.end - 1]!
      // "An eight-day war": the article is the war's.
      if (last.gap === 'hyphen' && /^an?$/.test(place.lexemes[place.first]!.lower)) return undefined
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
      '{n:number} - (to|or) {number} {unit}',
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
      // "A day-care centre", "a week-long strike": no length, or the next rule's.
      if (next?.gap === 'hyphen') return undefined
      if (words.includes('half')) return lasting(1.5, unit)
      if (words.length === 2 && isPoint(place, unit))
        return { is: 'length', unit, count: 1, value: durationValue(1, unit) }
      return lasting(1, unit)
    },
  ),
  rule('unit long', ['{singular} long', '{units} long'], (c, place) =>
    place.lexemes[place.end - 1]!.gap === 'hyphen' ? lasting(c.singular ? 1 : 'X', c.singular ?? c.units) : undefined,
  ),
  rule('length of a period', ['(a|an|the)? {n:number} {unit} (period|span|stretch)'], (c, { lexemes, end }) =>
    lexemes[end - 2]!.gap === 'hyphen' ? lasting(Number(c.n), c.unit) : undefined,
  ),
  rule('so long and hard', '{n:number} {describing} {units}', (c) => lasting(Number(c.n), c.units)),
  rule('so long', '{n:number} {unit} long', (c, { lexemes, end }) =>
    lexemes[end - 1]!.gap === 'hyphen' ? lasting(Number(c.n), c.unit) : undefined,
  ),
  rule('three units', ['{n:number} {unit} ,? (and)? {m:whole} {v:unit} ,? (and)? {o:whole} {u:units}'], (c) => {
    const tail = together(Number(c.m), String(c.v), Number(c.o), String(c.u))
    if (tail?.is !== 'value' || !together(Number(c.n), String(c.unit), Number(c.m), String(c.v))) return undefined
    const head = durationValue(Number(c.n), String(c.unit))
    return { ...tail, value: `${head}${tail.value.slice(head.startsWith('PT') ? 2 : 1)}` }
  }),
  rule(
    'units and smaller units',
    ['{n:number} {unit} ,? (and)? {m:whole} {v:unit}', '(a|an|one) {unit} (and)? {m:whole} {v:unit}'],
    (c) => together(Number(c.n ?? 1), String(c.unit), Number(c.m), String(c.v)),
  ),
  rule(
    'unit long in one word',
    ['(all)? {w:(hourlong|daylong|nightlong|weeklong|monthlong|yearlong|decadelong|centurylong)}'],
    (c) => lasting(1, String(c.w).slice(0, -4).replace('night', 'day')),
  ),
  rule(
    'one more unit',
    ['(an|one) (additional|extra) {singular}', 'a further {singular}', 'another {singular}'],
    (c) => (c.singular === 'second' || c.singular === 'quarter' ? undefined : lasting(1, c.singular)),
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
]
