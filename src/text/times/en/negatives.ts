import type { Meaning } from '../meaning.ts'
import { type Rule, rule } from '../rule.ts'

/** What a rule answers to swallow its match: looked at, and no time. */
export const nothing: Meaning = { is: 'value', type: 'DATE', value: '' }

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
    () => nothing,
  ),
  rule('rate', ['(a|per|an) (year|month|week|day|hour|minute|quarter|second)'], (_c, place) => {
    const before = place.lexemes[place.first - 1]
    if (place.lexemes[place.first]!.lower === 'per') return nothing
    if (!before) return undefined
    const amount =
      before.kind === 'number' ||
      /^(?:percent|million|billion|dollars|cents|barrels|tons|times|share|trillion|thousand|hundred|people|gallons|copies|cars|units|flights|seats|jobs|students|visitors|euros|pounds|yen)$/.test(
        before.lower,
      )
    return amount &&
      !/^(?:ago|earlier|later|before|after|or|and|from|old|prior)$/.test(place.lexemes[place.end]?.lower ?? '') &&
      place.lexemes[place.end]?.gap !== 'hyphen'
      ? nothing
      : undefined
  }),
  rule(
    'second to none',
    [
      'second (to|only|thoughts|hand|base|half|half|place|floor|term|round|amendment|world|time|largest|chance)',
      'a second',
    ],
    () => nothing,
  ),
  rule('share of a century', ['quarter century', 'half century', 'a (quarter|half) century'], () => nothing),
]
