import { kindsOfYear } from '../../locales/en/times.ts'
import { durationValue, type Meaning } from '../read/meaning.ts'
import { type Rule, rule } from '../read/rule.ts'
import { isRate } from './counts.ts'

const set = (value: string): Meaning => ({ is: 'value', type: 'SET', value })
const adverbs: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  semiannually: 'P6M',
  biannually: 'P6M',
  annually: 'P1Y',
  biennially: 'P2Y',
}

/** "Bi-weekly" is mostly every other week. */
const TWICE: Readonly<Record<string, string>> = {
  biweekly: 'P2W',
  bimonthly: 'P2M',
  semiweekly: 'P1W',
  semimonthly: 'P1M',
}

/** Which unit is part of which: "five days a week". */
const SIZE: Readonly<Record<string, number>> = { minute: 0, hour: 1, day: 2, week: 3, month: 4, year: 5 }

export const setRules: readonly Rule[] = [
  rule('adverb of habit', `{w:(${Object.keys(adverbs).join('|')})}`, (c, place) => {
    const after = place.lexemes[place.end]
    if (c.w !== 'hourly' && isRate(place)) return undefined
    // A quarterly dividend is a kind of dividend.
    if (c.w === 'quarterly' && after?.kind === 'word' && after.gap === 'space') return undefined
    if (place.lexemes[place.first]!.capital && after?.capital) return undefined
    return set(adverbs[String(c.w)]!)
  }),
  rule('so often by a unit', ['(twice|thrice) {w:(daily|weekly|monthly|yearly|annually)}'], (c) =>
    set(adverbs[String(c.w)]!),
  ),
  rule('twice in one word', ['{v:(bi|semi)} {w:(weekly|monthly|annually|annual)}'], (c, { lexemes, end }) =>
    lexemes[end - 1]!.gap === 'hyphen' ? set(TWICE[`${c.v}${c.w}`] ?? 'P6M') : undefined,
  ),
  rule(
    'each unit',
    [
      '(each|every) {singular}',
      `(each|every) (${kindsOfYear.split(' ').join('|')}) {singular}`,
      'every other {singular}',
      'every {n:whole} {units}',
      'every {n:whole} {units} or so',
      'every {n:whole} (to|or) {whole} {units}',
      'every {n:ordinal} {singular}',
      'every second {singular}',
      '(each|every) single {singular}',
      'each and every {singular}',
    ],
    (c, place) => {
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      const unit = String(c.singular ?? c.units)
      const count = c.n === undefined ? (words.includes('other') || words[1] === 'second' ? 2 : 1) : Number(c.n)
      return set(unit === 'weekend' && count === 1 ? 'XXXX-WXX-WE' : durationValue(count, unit))
    },
  ),
  rule(
    'each weekday',
    ['(each|every) (other|single|second)? {weekday}', '(each|every) {weekday} {part}', '(on)? {weekdays}'],
    (c, place) => {
      if (place.lexemes[place.first]!.lower === 'on') return undefined
      return set(`XXXX-WXX-${c.weekday ?? c.weekdays}${c.part ? `T${c.part}` : ''}`)
    },
  ),
  rule('weekday nights', ['{weekday} {part}', 'on {weekday} {part}'], (c, place) => {
    const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
    return words[0] !== 'on' && words.at(-1)!.endsWith('s') ? set(`XXXX-WXX-${c.weekday}T${c.part}`) : undefined
  }),
  rule('each season or month', ['(each|every) {season}', '(each|every) {month}', '(each|every) {part}'], (c) =>
    set(c.season ? `XXXX-${c.season}` : c.month ? `XXXX-${String(c.month).padStart(2, '0')}` : `XXXX-XX-XXT${c.part}`),
  ),
  rule(
    'which weekday of each month',
    ['(the)? {ordinal} {weekday} (in|of) (each|every) month', '(the)? last {weekday} (in|of) (each|every) month'],
    () => set('P1M'),
  ),
  rule(
    'a day of each year',
    [
      '{month} {day} (of|in)? (each|every) year',
      '(the)? {day} (of)? {month} (of|in)? (each|every) year',
      '{month} (of)? (each|every) year',
    ],
    (c) => {
      const two = (n: number | string | undefined) => String(n).padStart(2, '0')
      return set(c.day === undefined ? `XXXX-${two(c.month)}` : `XXXX-${two(c.month)}-${two(c.day)}`)
    },
  ),
  rule(
    'so much of each unit',
    [
      '{n:whole} {units} (a|each|every|per) {singular}',
      'one {w:(minute|hour|day|week|month)} (a|each|every|per) {singular}',
      '{n:whole} {units} (a|each|every|per) {night:(night)}',
    ],
    (c) => {
      const unit = c.night === undefined ? String(c.singular) : 'day'
      return SIZE[String(c.units ?? c.w)]! < SIZE[unit]! ? set(durationValue(1, unit)) : undefined
    },
  ),
  rule('every half', ['every half (a|an)? {singular}'], (c) => set(durationValue(0.5, String(c.singular)))),
  rule('every few', ['every (few|couple) (of)? {units}', 'every several {units}'], (c) =>
    set(durationValue('X', String(c.units))),
  ),
  rule('one after another', ['{w:(day|week|month|year|night)} after {v:(day|week|month|year|night)}'], (c) =>
    c.w === c.v ? set(durationValue(1, c.w === 'night' ? 'day' : String(c.w))) : undefined,
  ),
  rule('weekends', ['(on|most)? weekends'], (_c, place) => {
    const first = place.lexemes[place.first]!.lower
    return first === 'on' || first === 'most' ? undefined : set('XXXX-WXX-WE')
  }),
  rule(
    'times a unit',
    [
      '(once|twice) (a|an|each|every|per) {singular}',
      '{n:whole} times (a|an|each|every|per) {singular}',
      '(several|many|multiple|countless) times (a|an|each|every|per) {singular}',
      'a (few|dozen|hundred|thousand) times (a|an|each|every|per) {singular}',
    ],
    (c) => set(durationValue(1, String(c.singular))),
  ),
]
