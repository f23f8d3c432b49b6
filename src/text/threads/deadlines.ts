import { type Cue, cuePattern } from './cue.ts'

/** By when something must be done. Counts only with a date, a day or a stretch of time after it. */
export const deadlines: readonly Cue[] = [
  { kind: 'deadline', worth: 8.5, pattern: cuePattern('\\b(?:has|have|had|with) (?<by>until|till)\\b') },
  {
    kind: 'deadline',
    worth: 8.5,
    pattern: cuePattern(
      '\\b(?:must|has to|have to|needs? to|(?:is|are|was|were|been) (?:required|ordered|obliged|told|instructed|given) (?:to)?)\\b[^.;]{0,160}?(?<by>\\b(?:by|before|no later than|until|within)\\b)',
    ),
  },
  {
    kind: 'deadline',
    worth: 8.5,
    pattern: cuePattern(
      '\\b(?:gave|given|gives|giving|set|sets|imposed|faces?|facing)\\b[^.;]{0,80}?\\b(?<by>(?:until|deadline of|a deadline|by|within))\\b',
    ),
  },
  {
    kind: 'deadline',
    worth: 8.5,
    impersonal: true,
    pattern: cuePattern('\\b(?<by>[Dd]eadline)\\b'),
    not: { before: /\b(?:missed|past|after|passed|transfer) (?:the |a |its |his |her |their )?$/iu },
  },
  {
    kind: 'deadline',
    worth: 7.5,
    pattern: cuePattern('\\b(?:expires?|lapses|runs out|closes|ends) (?<by>on|at|in|by)\\b'),
  },
  {
    kind: 'deadline',
    worth: 7.5,
    pattern: cuePattern('\\b(?:will|would|shall|is to|are to)\\b[^.;]{0,100}?(?<by>\\b(?:by|no later than|within)\\b)'),
  },
]
