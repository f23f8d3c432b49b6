import type { Meaning } from '../read/meaning.ts'
import type { Captures } from '../read/pattern.ts'
import { type Rule, rule } from '../read/rule.ts'

const away = (c: Captures, direction: -1 | 1, from: 'now' | 'anchor', count = Number(c.n ?? 1)): Meaning => ({
  is: 'away',
  unit: String(c.unit ?? c.singular ?? c.units),
  count: direction * count,
  from,
})

const BACK = new Set(['earlier', 'before', 'prior', 'previous', 'previously'])

const value = (type: 'DATE' | 'TIME' | 'DURATION' | 'SET', v: string): Meaning => ({
  is: 'value',
  type,
  value: v,
  implied: true,
})

/** TimeML's parts of the day of which one says "the night before". */
const PARTS: Readonly<Record<string, string>> = { morning: 'MO', evening: 'EV', night: 'NI' }

/** So far from now or from the date spoken of last: "two weeks ago", "a year earlier", "the next day". */
export const awayRules: readonly Rule[] = [
  rule(
    'ago',
    [
      '{n:number} {unit} ago',
      '(a|an|one) {unit} ago',
      '(a|the|one) {unit} and a half ago',
      '{n:number} {unit} back',
      '{n:number} {unit} hence',
    ],
    (c, place) => {
      const last = place.lexemes[place.end - 1]!.lower
      const half = place.lexemes.slice(place.first, place.end).some((l) => l.lower === 'half')
      if (half && c.n === undefined) return undefined
      return away(c, last === 'hence' ? 1 : -1, 'now')
    },
  ),
  rule('ago, a range', ['{n:number} (or|to) {number} {unit} ago', '{n:number} {number} {unit} ago'], (c, place) => {
    const second = place.lexemes[place.first + 1]!
    return second.kind === 'number' && second.gap !== 'hyphen'
      ? undefined
      : { meaning: away(c, -1, 'now'), mod: 'APPROX' }
  }),
  rule(
    'part of a century ago',
    ['(a|the)? quarter century ago', '(a)? quarter of a century ago', '(a)? half century ago', 'half a century ago'],
    (_c, place) => ({
      is: 'away',
      unit: 'year',
      count: place.lexemes.slice(place.first, place.end).some((l) => l.lower === 'half') ? -50 : -25,
      from: 'now',
    }),
  ),
  rule(
    'vague ago',
    [
      '(a|some) (few|couple) (of)? {unit} ago',
      'several {unit} ago',
      'some {units} ago',
      'many {unit} ago',
      '{units} ago',
      'long ago',
      'a couple (of)? {units} ago',
      'a while ago',
      'some time ago',
      '(a)? (short|long) (time|while) ago',
      'a generation ago',
    ],
    (c, place) => {
      const couple = place.lexemes.slice(place.first, place.end).some((l) => l.lower === 'couple')
      if (couple) return away(c, -1, 'now', 2)
      return value('DATE', 'PAST_REF')
    },
  ),
  rule(
    'year before',
    [
      '(a|the|one) year (earlier|ago) {w:(period|quarter)}',
      '(the)? year (ago|earlier) {w:(period|quarter)}',
      '(the)? (comparable|corresponding|same|like) year (ago|earlier) {w:(period|quarter)}',
      '(the)? (comparable|corresponding|same|like) {w:(period|quarter)} {y:(last|a)} year (ago|earlier)?',
      '(the)? (comparable|corresponding|same|like) {w:(period|quarter)} of {y:(last)} year',
      "{y:(last)} year 's {w:(quarter|period)}",
      '(the)? {w:(quarter|period)} a year (ago|earlier|before)',
      '(the)? (same|like|corresponding|comparable) {w:(quarter|period)} (of|in)? (the)? (last|previous) year',
    ],
    ({ w }) => ({ is: 'quarter', shift: -1, ...(w === 'period' ? { period: true } : {}) }),
  ),
  rule('year-ago', ['year (ago|earlier)'], (_c, place) => {
    const second = place.lexemes[place.first + 1]!
    return second.gap === 'hyphen' ? { is: 'away', unit: 'year', count: -1, from: 'now' } : undefined
  }),
  rule(
    'about so long ago',
    ['(a|an|one) {unit} or so ago', '{n:number} {unit} or so ago', '{n:number} or so {unit} ago'],
    (c) => ({ meaning: away(c, -1, 'now'), mod: 'APPROX' }),
  ),
  rule(
    'earlier and later',
    [
      '{n:number} {unit} {w:(earlier|later|before|prior|afterward|afterwards|previously)}',
      '(a|an|one) {unit} {w:(earlier|later|before|prior|afterward|afterwards|previously)}',
    ],
    (c, place) => {
      const w = String(c.w)
      const after = place.lexemes[place.end]
      if (place.lexemes[place.end - 1]!.gap === 'hyphen') return undefined
      // "a week later than planned" is a length.
      if (after?.lower === 'than' && after.gap !== 'break') return undefined
      // "two days before the vote" hangs on an event, and is a length.
      if (w === 'before' && after && after.gap !== 'break' && after.kind === 'word') return undefined
      if (w === 'prior' && after?.lower === 'to') return undefined
      const direction = BACK.has(w) ? -1 : 1
      return away(c, direction, 'anchor')
    },
  ),
  rule(
    'from now',
    ['{n:number} {unit} from (now|today)', '(a|an|one) {unit} from (now|today)', 'in {n:number} {units} time'],
    (c, { lexemes, end }) => {
      // "A week from today" is a day, "a week from now" is about then.
      const weeks = lexemes[end - 1]!.lower === 'today' && c.unit === 'week'
      return weeks ? { is: 'away', unit: 'day', count: 7 * Number(c.n ?? 1), from: 'now' } : away(c, 1, 'now')
    },
  ),
  rule(
    'neighbour day',
    [
      '(the)? (next|following) day',
      'the day {w:(after|before|prior|earlier|later)}',
      '(the)? {w:(previous)} day',
      'a day {w:(earlier|later|before|prior|after)}',
      'the {v:(morning|night|evening)} {w:(before|after)}',
    ],
    (c, place) => {
      const w = String(c.w)
      const after = place.lexemes[place.end]
      if (
        /^(?:after|before|prior)$/.test(w) &&
        after &&
        after.gap !== 'break' &&
        after.kind === 'word' &&
        !/^(?:and|had|was|were|has|is|would|did|but|in|at|when)$/.test(after.lower)
      )
        return undefined
      const day: Meaning = {
        is: 'away',
        unit: 'day',
        count: BACK.has(w) ? -1 : 1,
        from: 'anchor',
      }
      return c.v === undefined ? day : { is: 'part', part: PARTS[String(c.v)]!, of: day }
    },
  ),
  rule('neighbour part of day', ['(the)? {shift:(next|following|previous)} {part}'], (c) => ({
    is: 'part',
    part: String(c.part),
    of: { is: 'away', unit: 'day', count: c.shift === 'previous' ? -1 : 1, from: 'anchor' },
  })),
]
