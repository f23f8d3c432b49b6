import { type Rule, rule } from '../read/rule.ts'
import { isCounted, isHouseNumber, isOfNumber } from './counts.ts'

export const yearRules: readonly Rule[] = [
  rule(
    'year',
    ['{century20}', '(the)? year {century20}', '(the)? (calendar)? year {spelledyear}', '{spelledyear}'],
    (c, place) => {
      const year = Number(c.century20 ?? c.spelledyear)
      if (c.century20 !== undefined && place.end - place.first === 1) {
        const before = place.lexemes[place.first - 1]
        const after = place.lexemes[place.end]
        if (isCounted(place) || isHouseNumber(place) || isOfNumber(place)) return undefined
        if (year < 1700 && !(before && /^(?:in|since|of|from|until|by|before|after|to|and)$/.test(before.lower)))
          return undefined
        if (place.lexemes[place.first]!.gap === 'hyphen' && before?.kind === 'number') return undefined
        if (
          place.lexemes[place.first]!.gap === 'hyphen' &&
          !/^(?:mid|early|late|pre|post|november|december|october|september|august|july|june|may|april|march|february|january)$/.test(
            before!.lower,
          )
        )
          return undefined
        if (after?.gap === 'hyphen' && after.kind === 'number') return undefined
        if (
          before &&
          place.lexemes[place.first]!.gap === 'none' &&
          before.kind === 'mark' &&
          /^[$€£#.,:/]$/.test(before.lower)
        )
          return undefined
      }
      return { is: 'value', type: 'DATE', value: String(year) }
    },
  ),
  rule(
    'year and on',
    ['{century20} and (beyond|later|after|onwards)', '{century20} or (later|beyond|after)', '{century20} onwards'],
    (c) => ({
      meaning: { is: 'value', type: 'DATE', value: String(c.century20) },
      mod: 'ON_OR_AFTER',
    }),
  ),
  rule('years running', '{yearspan}', (c) => ({ is: 'value', type: 'DATE', value: String(c.yearspan) })),
  rule(
    'fiscal year',
    [
      '(the)? (fiscal|financial|calendar) (year)? {century20}',
      '(the)? (fiscal|financial|calendar) (year)? {shortyear}',
    ],
    (c) => ({
      is: 'value',
      type: 'DATE',
      value: String(c.century20 ?? c.shortyear),
    }),
  ),
  rule('fiscal years running', '(the)? (fiscal|financial) (year)? {yearspan}', (c) => ({
    is: 'value',
    type: 'DATE',
    value: String(c.yearspan),
  })),
  rule('short year', '{shortyear}', (c, place) => {
    const before = place.lexemes[place.first - 1]
    return before && /^(?:in|since|of|until|from|by)$/.test(before.lower)
      ? { is: 'value', type: 'DATE', value: String(c.shortyear) }
      : undefined
  }),
]
