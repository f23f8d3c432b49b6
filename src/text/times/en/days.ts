import { betterWords, presentThings } from '../../locales/en/times.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { nothing } from './negatives.ts'
import { isProgramme, isShow, shouts } from './programmes.ts'

const PRESENT = new Set(presentThings.split(' '))

/** "Today's world", "many of today's computers": those of our times. */
const isOfOurTimes = ({ lexemes, first, end }: Place) =>
  lexemes[end]?.lower === "'s" &&
  (PRESENT.has(lexemes[end + 1]?.lower ?? '') ||
    (lexemes[first - 1]?.lower === 'of' && /^(?:many|most|some|all)$/.test(lexemes[first - 2]?.lower ?? '')))

/** "A better tomorrow", "the leaders of tomorrow": no day after this. */
function isSomeDay({ lexemes, first }: Place): boolean {
  const [word, before, owner] = [lexemes[first]!, lexemes[first - 1], lexemes[first - 2]]
  if (!before || !owner || word.gap !== 'space' || before.gap === 'break') return false
  return before.lower === 'of' ? isPeople(owner.lower) : BETTER.has(before.lower) && /^(?:a|the)$/.test(owner.lower)
}
const isPeople = (lower: string) => lower.length > 4 && lower.endsWith('s') && !lower.endsWith('ss')
const BETTER = new Set(betterWords.split(' '))

/** Days counted from the one on which it is written: "today", "the day before yesterday", "tonight". */
export const dayRules: readonly Rule[] = [
  rule('today', 'today', (_c, place) => {
    const [before, word] = [place.lexemes[place.first - 1], place.lexemes[place.first]!]
    // "USA Today", "NBC News' Today show", "Radio 4's Today": a name.
    if (word.capital && before && word.gap === 'space' && (before.capital || /^['’]s?$/.test(before.lower)))
      return nothing
    return isProgramme(place) || isOfOurTimes(place) ? nothing : { is: 'unit', unit: 'day', shift: 0 }
  }),
  rule('yesterday', 'yesterday', () => ({ is: 'unit', unit: 'day', shift: -1 })),
  rule('name of a programme', ['(this|last|next) {singular}', '{number} {units}'], (_c, place) => {
    const last = place.lexemes[place.end - 1]!
    return last.capital && place.lexemes[place.first]!.kind !== 'mark' && last.lower !== 'day' && !shouts(place)
      ? nothing
      : undefined
  }),
  rule('tomorrow', 'tomorrow', (_c, place) => {
    if (place.lexemes[place.first]!.capital && shouts(place)) return nothing
    return isSomeDay(place)
      ? { is: 'value', type: 'DATE', value: 'FUTURE_REF', implied: true }
      : { is: 'unit', unit: 'day', shift: 1 }
  }),
  rule('day before yesterday', ['(the)? day before yesterday'], () => ({ is: 'unit', unit: 'day', shift: -2 })),
  rule('day after tomorrow', ['(the)? day after tomorrow'], () => ({ is: 'unit', unit: 'day', shift: 2 })),
  rule('night before last', ['the {part} before last'], (c) => ({
    is: 'part',
    part: String(c.part),
    of: { is: 'unit', unit: 'day', shift: -2 },
  })),
  rule('tonight', 'tonight', (_c, place) =>
    isProgramme(place) || isShow(place)
      ? nothing
      : { is: 'part', part: 'NI', of: { is: 'unit', unit: 'day', shift: 0 } },
  ),
]
