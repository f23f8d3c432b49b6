import { gameWords } from '../../locales/en/times.ts'
import type { Meaning } from '../read/meaning.ts'
import type { Captures } from '../read/pattern.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { nothing } from './negatives.ts'
import { shifts } from './shifts.ts'

const yearOf = (c: Captures) => {
  const year = c.century20 ?? c.spelledyear ?? c.shortyear
  const shift = c.shift === undefined ? undefined : shifts[String(c.shift)]
  return { ...(year === undefined ? {} : { year: Number(year) }), ...(shift === undefined ? {} : { shift }) }
}

const GAME = new Set(gameWords.split(' '))
/** So many words to each side a game is told of. */
const GAME_REACH = 14

/** "Scored 24 points in the third quarter": of a game, and of no year. */
function isOfGame({ lexemes, first, end }: Place): boolean {
  for (let i = Math.max(0, first - GAME_REACH); i < Math.min(lexemes.length, end + GAME_REACH); i++)
    if (GAME.has(lexemes[i]!.lower)) return true
  return false
}

const quarter = (c: Captures, place?: Place): Meaning | undefined => {
  if (place && c.century20 === undefined && c.shift === undefined && isOfGame(place)) return nothing
  // "the third-quarter loss": the article belongs to the loss.
  const [first, last] = [place?.lexemes[place.first], place?.lexemes[place.end - 1]]
  if (first?.lower === 'the' && last?.gap === 'hyphen') return undefined
  const n = c.w === undefined ? Number(c.ordinal) : 4
  return n >= 1 && n <= 4 ? { is: 'quarter', quarter: n, ...yearOf(c) } : undefined
}

const half = (c: Captures): Meaning | undefined => {
  const n = c.ordinal === undefined ? (c.w === 'latter' || c.w === 'last' ? 2 : 0) : Number(c.ordinal)
  return n === 1 || n === 2 ? { is: 'half', half: n, ...yearOf(c) } : undefined
}

export const periodRules: readonly Rule[] = [
  rule(
    'quarter',
    [
      '(the)? (fiscal|financial|calendar)? {ordinal} (fiscal)? quarter',
      '(the)? (fiscal|financial)? {ordinal} (fiscal)? quarter (of)? (fiscal|calendar)? (year)? {century20}',
      '(the)? {ordinal} (fiscal)? quarter (of)? (the)? {shift:(last|this|next|previous)} (fiscal)? year',
      '(the)? {w:(last|final|closing)} quarter (of)? (fiscal)? {century20}',
      '(the)? {w:(last|final|closing)} quarter of (the)? {shift:(last|this|next|previous)} year',
      '(the)? {w:(last|final|closing)} quarter of the year',
      "{shift:(last|this|next)} year 's (fiscal)? {ordinal} quarter",
      "(the)? {century20} 's? (fiscal)? {ordinal} quarter",
      'fiscal {century20} {ordinal} quarter',
      "(the)? (fiscal)? {century20} 's {ordinal} quarter",
      '{shift:(last|this|next)} {ordinal} quarter',
    ],
    quarter,
  ),
  rule(
    'quarter of the year before',
    [
      'the? year (earlier|ago) {ordinal} quarter',
      '(a|the) year (earlier|ago) {ordinal} quarter',
      '(the)? {ordinal} quarter (a|one) year (ago|earlier|before)',
      '(the)? {ordinal} quarter of (a|the) year (ago|earlier|before)',
    ],
    (c) => quarter({ ...c, shift: 'last' }),
  ),
  // "The September quarter", as much of the world calls the third of the calendar.
  rule('quarter by its last month', ['(the)? {month} quarter'], (c, place) => {
    const last = place.lexemes[place.end - 1]!
    const month = Number(c.month)
    return month % 3 === 0 && !last.capital ? { is: 'quarter', quarter: month / 3 } : undefined
  }),
  rule('quarter of a named year', ['(the)? {century20} quarter'], (c) => ({
    is: 'quarter',
    year: Number(c.century20),
  })),
  rule('period of a named year', ['the {century20} period'], (c) => ({
    is: 'quarter',
    year: Number(c.century20),
    period: true,
  })),
  rule(
    'quarter in short',
    ['{quartername} ,? {century20}', '{quartername} {shortyear}', '{quartername}'],
    (c, place) =>
      c.century20 === undefined && c.shortyear === undefined && isOfGame(place)
        ? nothing
        : { is: 'quarter', quarter: Number(c.quartername), ...yearOf(c) },
  ),
  rule('half in short', ['{halfname} ,? {century20}', '{halfname} {shortyear}'], (c) => ({
    is: 'half',
    half: Number(c.halfname),
    ...yearOf(c),
  })),
  rule(
    'half',
    [
      '(the)? {ordinal} half',
      '(the)? {w:(latter|last)} half of {century20}',
      '(the)? {w:(latter|last)} half of {shift:(last|this|next)} year',
      '(the)? {ordinal} half (of)? (fiscal)? {century20}',
      '(the)? {ordinal} half (of)? (the)? {shift:(last|this|next)} year',
      "{shift:(last|this|next)} year 's {ordinal} half",
      '(the)? {ordinal} (six|6) months of {century20}',
    ],
    (c, place) => {
      const words = place.lexemes.slice(place.first, place.end)
      // "the second half" of a match or of a book is none.
      if (c.century20 === undefined && c.shift === undefined) {
        const [of, the, year] = place.lexemes.slice(place.end, place.end + 3)
        if (of?.lower === 'of' && the?.lower === 'the' && year?.lower === 'year') return half(c)
        return words[0]!.gap === 'hyphen' ? half(c) : undefined
      }
      return half(c)
    },
  ),
  rule('first quarters', ['(the)? first {n:whole} quarters of {century20}'], (c) =>
    Number(c.n) === 2
      ? { is: 'value', type: 'DATE', value: `${c.century20}-H1` }
      : { is: 'value', type: 'DURATION', value: `P${c.n}Q` },
  ),
  rule(
    'season',
    [
      '{shift:(last|this|next|past|coming)} {season}',
      'this {shift:(past|coming)} {season}',
      '(the)? {season} (of)? {century20}',
      '(the)? {season} of {spelledyear}',
      '(the)? {season} (of)? {shortyear}',
      '(the)? {season} of {shift:(last|this|next)} year',
      '(the)? {season} {shift:(last|this|next)} year',
      'the {shift:(previous|following|past|coming|next)} {season}',
    ],
    (c, place) => ({
      is: 'season',
      season: String(c.season),
      ...yearOf(c),
      ...(c.shift === 'previous' || c.shift === 'following' ? { from: 'anchor' } : {}),
      // "The next spring she sued" is told of the year before it; "next spring" counts from publication.
      ...(c.shift === 'next' && place.lexemes[place.first]!.lower === 'the' ? { from: 'story' } : {}),
    }),
  ),
  rule('bare season', ['{season}', 'the {season}'], (c, place) => {
    const lexeme = place.lexemes[place.end - 1]!
    const before = place.lexemes[place.end - 2]
    const opener =
      before &&
      /^(?:in|the|by|since|until|during|early|late|mid|this|that|through|of|each|every|over)$/.test(before.lower)
    if (!opener || lexeme.lower === 'fall' || lexeme.lower === 'falls') {
      const longer = place.lexemes[place.end - 3]
      if (
        !(
          lexeme.lower === 'fall' &&
          before?.lower === 'the' &&
          longer &&
          /^(?:in|by|since|until|during|early|late|of|through)$/.test(longer.lower)
        )
      )
        return undefined
    }
    const after = place.lexemes[place.end]
    if (lexeme.lower === 'fall' && after?.lower === 'of') return undefined
    return { is: 'season', season: String(c.season) }
  }),
  rule('decade', ['(the)? {decade}'], (c) => ({ is: 'value', type: 'DATE', value: String(c.decade) })),
  rule('decade by name', ['the (roaring|swinging)? {decadeword}', '(the)? nineteen {decadeword}'], (c) => ({
    is: 'value',
    type: 'DATE',
    value: `19${c.decadeword}`,
  })),
  rule('century', ['(the)? {ordinal} century'], (c) => {
    const n = Number(c.ordinal)
    return n >= 1 && n <= 30 ? { is: 'value', type: 'DATE', value: String(n - 1).padStart(2, '0') } : undefined
  }),
  rule('year end', ['year end', "(the)? year 's end", "{shift:(last|this|next)} year 's end"], (c) =>
    c.shift !== undefined
      ? { meaning: { is: 'unit', unit: 'year', shift: shifts[String(c.shift)]! }, mod: 'END' }
      : { meaning: { is: 'unit', unit: 'year', shift: 0 }, mod: 'END' },
  ),
]
