import type { Meaning } from '../meaning.ts'
import type { Captures } from '../pattern.ts'
import { type Place, type Rule, rule } from '../rule.ts'
import { nothing } from './negatives.ts'
import { shifts } from './shifts.ts'

function bareWeekday(c: Captures, place: Place): Meaning | undefined {
  const lexeme = place.lexemes[place.first]!
  if (lexeme.lower.length <= 4) return undefined
  const after = place.lexemes[place.end]
  // A newspaper or a team, no day: "the Sunday Mercury".
  if (after?.capital && after.gap === 'space' && PAPERS.has(after.lower)) return nothing
  return { is: 'weekday', weekday: Number(c.weekday) }
}
const PAPERS = new Set(
  'times telegraph mirror mail express post herald mercury world people school sun tribune star observer'.split(' '),
)

export const weekdayRules: readonly Rule[] = [
  rule(
    'shifted weekday',
    [
      '{shift:(last|next|past|coming)} {weekday}',
      'this (past|coming)? {weekday}',
      '{weekday} {shift:(last|next)} week',
      '{weekday} {shift:(last|next)}',
      '{weekday} of {shift:(last|this|next)} week',
      '{shift:(last|next)} week {weekday}',
    ],
    (c, place) => {
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      const week = words.includes('week')
      const shift =
        c.shift !== undefined
          ? shifts[String(c.shift)]!
          : words.includes('past')
            ? -1
            : words.includes('coming')
              ? 1
              : 0
      return week
        ? { is: 'weekday', weekday: Number(c.weekday), shift: shift * 2 }
        : { is: 'weekday', weekday: Number(c.weekday), shift }
    },
  ),
  rule(
    'anchored weekday',
    ['the {shift:(previous|following|next)} {weekday}', 'the {weekday} {shift:(before|after)}'],
    (c) => ({
      is: 'weekday',
      weekday: Number(c.weekday),
      shift: c.shift === 'previous' || c.shift === 'before' ? -1 : 1,
      from: 'anchor',
    }),
  ),
  rule('weekday', '{weekday}', bareWeekday),
]
