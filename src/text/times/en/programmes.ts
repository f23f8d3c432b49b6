import { beforeProgrammes, programmes } from '../../locales/en/times.ts'
import type { Place } from '../read/rule.ts'

const BEFORE_PROGRAMMES = new Set(beforeProgrammes.split(' '))
const PROGRAMMES = new Set(programmes.split(' '))
const isQuote = (lower: string | undefined) => lower !== undefined && /^['’‘"“”`]$/.test(lower)

/** "on ''Today.''", "the “Today” show", "the Today programme": the name of a programme. */
export function isProgramme({ lexemes, first, end }: Place): boolean {
  const follows = lexemes[end]
  if (lexemes[first]!.capital && lexemes[first - 1]?.lower === 'the' && follows?.gap === 'space')
    return PROGRAMMES.has(follows.lower)
  if (!lexemes[first]!.capital || lexemes[first]!.gap !== 'none' || !isQuote(lexemes[first - 1]?.lower)) return false
  let before = first - 1
  while (isQuote(lexemes[before]?.lower)) before--
  let after = end
  while (lexemes[after]?.gap === 'none' && /^[.,'’"”]$/.test(lexemes[after]!.lower)) after++
  return (
    after > end && (BEFORE_PROGRAMMES.has(lexemes[before]?.lower ?? '') || PROGRAMMES.has(lexemes[after]?.lower ?? ''))
  )
}

/** "The Tonight Show", "NBC's Tonight Show". */
export function isShow(place: Place): boolean {
  const [word, next] = [place.lexemes[place.first]!, place.lexemes[place.end]]
  return word.capital && next?.capital === true && next.gap === 'space' && PROGRAMMES.has(next.lower) && !shouts(place)
}

/** In a headline all words have capitals. */
export function shouts(place: Place): boolean {
  const words = place.lexemes.slice(Math.max(0, place.first - 6), place.first).filter((l) => l.kind === 'word')
  return words.length > 1 && words.every((l) => l.capital)
}

/** "CBS This Morning", "Saturday Night Live": a part of a day with a capital is of a name. */
export function isTitle(place: Place): boolean {
  const [first, last, next] = [place.first, place.end - 1, place.end].map((i) => place.lexemes[i])
  if (!first?.capital || !last?.capital || shouts(place)) return false
  return first.lower === 'this' || (next?.kind === 'word' && next.capital && next.gap === 'space')
}
