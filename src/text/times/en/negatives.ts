import { lastingThings } from '../../locales/en/times.ts'
import { durationValue, type Meaning } from '../read/meaning.ts'
import { type Rule, rule } from '../read/rule.ts'

/** What a rule answers to swallow its match: looked at, and no time. */
export const nothing: Meaning = { is: 'value', type: 'DATE', value: '' }

/** Words in -s before "a year" that count nothing: "lasts a year". */
const NO_PLURAL = new Set(
  'takes lasts was has is this plus perhaps its less unless across his hers last spends costs needs serves gets gives adds means towards'.split(
    ' ',
  ),
)

const LASTING = new Set(lastingThings.split(' '))

export const negativeRules: readonly Rule[] = [
  rule(
    'age',
    [
      '{number} {unit} old',
      '{number} {units} of age',
      '{number} {unit} olds',
      'a (year|month|week) old',
      '{number} to {number} {unit} old',
    ],
    (_c, place) => {
      // "the eight-month-old truce" has lasted so long; a person has an age.
      const next = place.lexemes[place.end]
      return next && next.gap === 'space' && LASTING.has(next.lower) ? undefined : nothing
    },
  ),
  rule('age of a thing', ['{n:number} {unit} old'], (c, place) => {
    const next = place.lexemes[place.end]
    if (place.lexemes[place.end - 1]!.gap !== 'hyphen' || !next || !LASTING.has(next.lower)) return undefined
    return { is: 'value', type: 'DURATION', value: durationValue(Number(c.n), String(c.unit)) }
  }),
  rule('rate', ['(a|per|an) (year|month|week|day|hour|minute|quarter|second)'], (_c, place) => {
    const before = place.lexemes[place.first - 1]
    if (place.lexemes[place.first]!.lower === 'per') return nothing
    if (!before) return undefined
    const amount =
      before.kind === 'number' ||
      (before.gap !== 'break' &&
        before.lower.length > 3 &&
        before.lower.endsWith('s') &&
        !NO_PLURAL.has(before.lower)) ||
      /^(?:percent|million|billion|share|trillion|thousand|hundred|people|students|yen|once|twice)$/.test(before.lower)
    return amount &&
      !/^(?:ago|earlier|later|before|after|or|and|from|old|prior)$/.test(place.lexemes[place.end]?.lower ?? '') &&
      place.lexemes[place.end]?.gap !== 'hyphen'
      ? nothing
      : undefined
  }),
  rule('fraction', ['{number} {units} of'], (_c, place) =>
    place.lexemes[place.end - 2]!.lower === 'quarters' ? nothing : undefined,
  ),
  rule('high noon', ['high noon', 'last minute'], (_c, place) =>
    place.lexemes[place.first]!.lower === 'high' || place.lexemes[place.end - 1]!.gap === 'hyphen'
      ? nothing
      : undefined,
  ),
  rule('uncounted', ['(hundreds|thousands|dozens|tens) of (thousands)? (of)? {units}'], () => nothing),
  rule(
    'second to none',
    [
      'second (to|only|thoughts|hand|base|half|half|place|floor|term|round|amendment|world|time|largest|chance)',
      'a second',
    ],
    () => nothing,
  ),
  rule(
    'matter of time',
    ['(a)? matter of {units}', 'as soon as possible', 'as recently as', 'most recently {shift:(last|this)}'],
    (c) => (c.shift === undefined ? nothing : undefined),
  ),
]
